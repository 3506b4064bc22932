// What the meeting needs in the browser itself: keys that Streamlit has no button for, and words that are
// typed but not yet sent, kept on this machine until they are. Part of peramban.js, in the same function.

const LOMPAT = ".st-key-rapat_lompat input";
const TULISAN = ".st-key-rapat_catatan textarea, .st-key-rapat_catatan [class*=st-key-rapat_] input[type=text]";
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

function namaDraf(ruas) {
  const q = new URLSearchParams(location.search);
  const label = ruas.getAttribute("aria-label") ?? "";
  return DRAF + [q.get("contoh"), q.get("tahun"), q.get("triwulan"), q.get("layar"), label].join("|");
}

function isi(ruas, teks) {
  const asal = ruas.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(asal.prototype, "value").set.call(ruas, teks);
  ruas.dispatchEvent(new Event("input", { bubbles: true }));
}

// A closed lid or a lost connection ends the session, but not what somebody was writing: beside the words
// stands what the field held before them, so that they never come back over somebody else's.
function jagaTulisan() {
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(TULISAN)) target.dataset.ikuSemula = target.value;
  });
  document.addEventListener("input", ({ target, isTrusted }) => {
    if (!isTrusted || !target.matches?.(TULISAN)) return;
    const draf = { semula: target.dataset.ikuSemula ?? "", teks: target.value };
    localStorage.setItem(namaDraf(target), JSON.stringify(draf));
  });
}

function pulihkan(ruas) {
  if (ruas.dataset.ikuDraf) return;
  ruas.dataset.ikuDraf = "1";
  const nama = namaDraf(ruas);
  const draf = JSON.parse(localStorage.getItem(nama) ?? "null");
  if (draf === null) return;
  if (draf.teks === ruas.value) localStorage.removeItem(nama);
  else if (draf.semula === ruas.value) {
    isi(ruas, draf.teks);
    // Sent as if its writer had left the field.
    ruas.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }
}

function pulihkanSemua() {
  // A live list: asked at every change of every page, it costs nothing where nobody writes.
  const catatan = document.getElementsByClassName("st-key-rapat_catatan");
  new MutationObserver(() => {
    if (catatan.length) document.querySelectorAll(TULISAN).forEach(pulihkan);
  }).observe(document.body, { subtree: true, childList: true });
}
