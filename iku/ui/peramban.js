// What has to happen in the browser itself: Streamlit's own words in Indonesian, one entry of
// history a page, a card that can be clicked anywhere, charts that follow the theme, tables that let Tab go. KAMUS, POLA and BAGIAN are put before this text, all of it in a function of its own.

const WILAYAH = [
  "header", "kbd", "[data-testid=stSkipToContent]", "[data-testid=stMainMenu]", "[data-testid=stStatusWidget]",
  "[data-testid=stFileUploaderDropzone]", "[data-testid=stDateInputField]", "[data-testid=stElementToolbar]", "[data-testid=InputInstructions]",
  "[data-testid^=stDataFrame]", "[aria-live]", "[data-testid=stTooltipContent]",
  "[data-baseweb=popover]", "[data-baseweb=modal]", "[data-baseweb=calendar]", "[role=dialog]", "[role=menu]",
  "[role=listbox]", "[id^=react-aria-description]", ".gdg-search-bar", "[data-testid=stConnectionStatus]", "[data-testid=stException]", "[data-testid=stDialog]",
].join(",");
const MILIK_ORANG = "[data-testid=stMarkdown], [data-testid=stText], [data-testid=stFileUploaderFileName], option, input";
const ATRIBUT = ["aria-label", "title", "placeholder", "alt", "data-tooltip", "aria-valuetext"];
// Charts are ours, Indonesian already, and change by the thousand nodes.
const SVG = "http://www.w3.org/2000/svg";
const UNDUHAN = "Download as CSV";
const TABEL_BACA = "[class*=st-key-lebar_] [data-testid=stDataFrame]";
const KARTU = "[class*=st-key-kartu]";

function terjemah(teks) {
  const inti = teks.trim();
  if (!inti) return null;
  if (Object.hasOwn(KAMUS, inti)) return teks.replace(inti, () => KAMUS[inti]);
  for (const [pola, ganti] of POLA) {
    if (pola.test(inti)) return teks.replace(inti, inti.replace(pola, ganti));
  }
  return null;
}

function tulis(simpul) {
  const induk = simpul.parentElement;
  if (!induk || !induk.closest(WILAYAH) || induk.closest(MILIK_ORANG)) return;
  const baru = terjemah(simpul.nodeValue);
  if (baru !== null && baru !== simpul.nodeValue) simpul.nodeValue = baru;
}

// A table's own download knows nothing of DATA CONTOH, of formulas in cells or of Excel's commas:
// files leave by *Rekap* and the templates alone.
function sembunyikanUnduhan(elemen) {
  if (!elemen.getAttribute("aria-label")?.startsWith(UNDUHAN)) return;
  elemen.closest("[data-testid=stElementToolbarButton]")?.style.setProperty("display", "none");
}

function atribut(elemen) {
  sembunyikanUnduhan(elemen);
  for (const nama of ATRIBUT) {
    const lama = elemen.getAttribute(nama);
    const baru = lama ? terjemah(lama) : null;
    if (baru !== null && baru !== lama) elemen.setAttribute(nama, baru);
  }
}

function sapu(akar) {
  if (akar.namespaceURI === SVG || akar.classList?.contains("plotly")) return;
  if (akar.nodeType === Node.TEXT_NODE) return tulis(akar);
  if (akar.nodeType !== Node.ELEMENT_NODE) return;
  atribut(akar);
  for (const elemen of akar.querySelectorAll("[aria-label],[title],[placeholder],[alt],[aria-valuetext]")) atribut(elemen);
  const jalan = document.createTreeWalker(akar, NodeFilter.SHOW_TEXT);
  while (jalan.nextNode()) tulis(jalan.currentNode);
}

function amati() {
  new MutationObserver((catatan) => {
    for (const c of catatan) {
      if ((c.target.parentElement ?? c.target).namespaceURI === SVG) continue;
      if (c.type === "characterData") tulis(c.target);
      else if (c.type === "attributes") atribut(c.target);
      else c.addedNodes.forEach(sapu);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATRIBUT,
  });
  sapu(document.body);
}

// Streamlit writes the filter into the URL as a new entry of history, so that going back would
// first go nowhere: within one page the entry is replaced.
function satuEntriSehalaman() {
  const dorong = history.pushState.bind(history);
  history.pushState = (keadaan, judul, alamat) => {
    const tujuan = new URL(alamat ?? location.href, location.href);
    const ke = tujuan.pathname === location.pathname ? history.replaceState.bind(history) : dorong;
    ke(keadaan, judul, alamat);
  };
}

function kartuTerbuka() {
  document.addEventListener("click", (peristiwa) => {
    const kartu = peristiwa.target.closest?.(KARTU);
    if (!kartu || peristiwa.target.closest("a, button, input") || String(getSelection())) return;
    kartu.querySelector("a[data-testid=stPageLink-NavLink]")?.click();
  });
}

// Charts carry the colours of the page that they were drawn for: when the machine turns dark or light,
// the page is drawn again, as when one goes back to it.
function ikutTema() {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    requestAnimationFrame(() => requestAnimationFrame(() => dispatchEvent(new PopStateEvent("popstate"))));
  });
}

// Tables come in half a megabyte of script, fetched when the first one is drawn: on the page of uploads
// it is fetched while the person still looks for the file.
function siapkanPratinjau() {
  const pokok = document.querySelector("script[type=module][src]")?.src;
  if (window.ikuSiap || !pokok || !location.pathname.endsWith("/unggah")) return;
  window.ikuSiap = true;
  const ambil = (nama) => {
    const alamat = new URL(`../${nama}`, pokok).href;
    return nama.endsWith(".js") ? import(alamat) : fetch(alamat);
  };
  (window.requestIdleCallback ?? setTimeout)(() => BAGIAN.forEach((nama) => ambil(nama).catch(() => {})));
}

// In a table that is read Tab would go from cell to cell, and each cell that it comes to is as good as
// clicked: there the arrows move, and Tab goes on to what follows the table.
function tabelSatuPerhentian() {
  addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key === "Tab" && peristiwa.target.closest?.(TABEL_BACA)) peristiwa.stopImmediatePropagation();
  }, true);
}

// A dialog that closes gives the focus back to the cell that had it when it opened, and a cell that gets the
// focus is as good as clicked: by itself it would open the trail of a figure that nobody asked about.
function dialogLepasFokus() {
  let menutup = false;
  const lihat = () => { menutup = document.querySelector("[role=dialog]") !== null; };
  for (const jenis of ["pointerdown", "keydown"]) addEventListener(jenis, lihat, true);
  addEventListener("focusin", (peristiwa) => {
    if (menutup && peristiwa.target.matches?.("canvas td")) peristiwa.stopImmediatePropagation();
  }, true);
}

document.documentElement.lang = "id";
siapkanPratinjau();
if (!window.ikuTerpasang) {
  window.ikuTerpasang = true;
  amati();
  satuEntriSehalaman();
  kartuTerbuka();
  ikutTema();
  tombolRapat();
  jagaTombol();
  jagaTulisan();
  pulihkanSemua();
  tabelSatuPerhentian();
  dialogLepasFokus();
}
