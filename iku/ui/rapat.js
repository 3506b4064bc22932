// What the meeting needs in the browser itself: keys that Streamlit has no button for, and words that are
// typed but not yet sent, kept on this machine until they are. Part of peramban.js, in the same function.

const LOMPAT = ".st-key-rapat_lompat input";
// What a closing sentence says is typed in a layer over the page, outside the meeting's own box.
const PENUTUP = "[class*=st-key-rapat_penutup] textarea";
const TULISAN =
  `.st-key-rapat_catatan [class*=st-key-rapat_] :is(textarea, input[type=text], input[type=date]), ${PENUTUP}`;
const TANGGAL = ".st-key-rapat_catatan input[type=date]";
const DRAF = "iku-draf:";
const PERINTAH = "shtf";

function mengetik(sasaran) {
  return sasaran.closest?.("input, textarea, canvas, [contenteditable=true], [role=dialog], [role=listbox], [role=spinbutton]");
}

// A number, or the letters of a name, goes straight into the list of screens; F fills the whole screen.
function tombolRapat() {
  document.addEventListener("keydown", (peristiwa) => {
    const kotak = document.querySelector(LOMPAT);
    if (!kotak || mengetik(peristiwa.target) || peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.altKey) return;
    const huruf = peristiwa.key.toLowerCase();
    if (huruf === "f") {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.();
    } else if (/^[\p{L}\p{N}]$/u.test(peristiwa.key) && !PERINTAH.includes(huruf)) {
      // Focused before the key does its work, the box receives it.
      kotak.focus();
    }
  });
}

// Streamlit hears its keys at the document. In a field Escape only leaves it, with its words kept; what is open
// over the page, a table and a row of choices keep their own keys.
const SENDIRI = "[role=radiogroup], [data-testid^=stDataFrame], #portal";
const LAPISAN = "[role=dialog], [data-testid=stPopoverBody], [data-testid=stSelectboxVirtualDropdown]";
const PANAH = ["ArrowLeft", "ArrowRight"];

function jagaTombol() {
  document.body.addEventListener("keydown", (peristiwa) => {
    const { key, target } = peristiwa;
    if (!document.querySelector(LOMPAT)) return;
    const ruas = target.closest?.("input, textarea");
    const sendiri = document.querySelector(LAPISAN) || (PANAH.includes(key) && target.closest?.(SENDIRI));
    if (sendiri || (ruas && key === "Escape")) peristiwa.stopPropagation();
    if (ruas && key === "Escape") ruas.blur();
    if (key === "Enter" && target.matches?.(LOMPAT)) setTimeout(lepasLompat);
  });
  document.addEventListener("click", ({ target }) => target.closest?.("[role=option]") && setTimeout(lepasLompat));
}

// Once it has led somewhere the list lets the meeting's keys through again.
function lepasLompat() {
  if (!document.querySelector(LAPISAN)) document.querySelector(LOMPAT)?.blur();
}

// A field's own key says whose words it holds: indikator, tahun, triwulan and what of them.
function namaDraf(ruas) {
  const kunci = [...ruas.closest("[class*=st-key-rapat_]").classList].find((satu) => satu.startsWith("st-key-"));
  return `${DRAF}${new URLSearchParams(location.search).get("contoh") ?? ""}|${kunci}`;
}

function bacaDraf(ruas) {
  return JSON.parse(localStorage.getItem(namaDraf(ruas)) ?? "null");
}

function tulisDraf(ruas, semula) {
  const draf = { semula, teks: ruas.value, muat: performance.timeOrigin };
  localStorage.setItem(namaDraf(ruas), JSON.stringify(draf));
}

function isi(ruas, teks) {
  const asal = ruas.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(asal.prototype, "value").set.call(ruas, teks);
  ruas.dispatchEvent(new Event("input", { bubbles: true }));
}

// A closed lid or a lost connection ends the session, but not what somebody was writing: beside the words
// stands what the field held before them, so that they never come back over somebody else's.
const SEMULA = new WeakMap();

function ingatSemula(ruas) {
  const draf = bacaDraf(ruas);
  SEMULA.set(ruas, draf?.teks === ruas.value ? [...new Set([...draf.semula, ruas.value])] : [ruas.value]);
}

function jagaTulisan() {
  document.addEventListener("focusin", ({ target }) => target.matches?.(TULISAN) && ingatSemula(target));
  document.addEventListener("input", ({ target, isTrusted }) => {
    if (isTrusted && target.matches?.(TULISAN)) tulisDraf(target, SEMULA.get(target) ?? [""]);
  });
  // A date is chosen or typed part by part; the field that holds it is hidden and tells nobody.
  document.addEventListener("keyup", jagaTanggal);
  document.addEventListener("click", () => setTimeout(jagaTanggal));
}

function jagaTanggal() {
  for (const ruas of document.querySelectorAll(TANGGAL)) {
    const semula = SEMULA.get(ruas) ?? [""];
    if (!semula.includes(ruas.value)) tulisDraf(ruas, semula);
  }
}

function pulihkan(ruas) {
  const baru = !SEMULA.has(ruas);
  if (baru) ingatSemula(ruas);
  const draf = bacaDraf(ruas);
  if (draf === null || document.activeElement === ruas) return;
  const sebelum = draf.semula.includes(ruas.value);
  if (draf.teks === ruas.value) {
    // In a session that began after they were written, words that stand here come from the store.
    if (baru && draf.muat !== performance.timeOrigin) localStorage.removeItem(namaDraf(ruas));
  } else if (baru && sebelum) {
    isi(ruas, draf.teks);
    tulisDraf(ruas, draf.semula);
    // Sent as if its writer had left the field, once the page has taken the words in.
    setTimeout(() => ruas.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
  } else if (sebelum) {
    // What a field had and no longer has was taken: a tindak lanjut that is kept empties its fields.
    localStorage.removeItem(namaDraf(ruas));
  }
}

function pulihkanSemua() {
  // A live list: asked at every change of every page, it costs nothing where nobody writes.
  const rapat = document.getElementsByClassName("st-key-rapat_lompat");
  const lihat = () => rapat.length && document.querySelectorAll(TULISAN).forEach(pulihkan);
  new MutationObserver(lihat).observe(document.body, { subtree: true, childList: true, attributeFilter: ["value"] });
  // This script is the last thing of a run: the fields may stand already, and nothing more may come.
  setTimeout(lihat);
}
