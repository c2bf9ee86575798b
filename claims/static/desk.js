// Keys and selections. Everything here is a shortcut for something that the page also offers without it.

const rows = () => [...document.querySelectorAll("[data-list] [data-row]")];
const here = () => document.querySelector("[data-row].here");
const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog");

function goTo(row) {
  document.querySelectorAll(".here").forEach((other) => other.classList.remove("here"));
  row.classList.add("here");
  row.scrollIntoView({ block: "nearest" });
  (row.querySelector("[data-key='Enter']") ?? row.querySelector("a, button"))?.focus({ preventScroll: true });
  const mark = row.dataset.mark && document.getElementById(row.dataset.mark);
  if (mark) {
    mark.classList.add("here");
    mark.scrollIntoView({ block: "center" });
  }
}

function step(by) {
  const all = rows();
  if (!all.length) return;
  const place = all.indexOf(here());
  goTo(all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
}

const press = (key) => here()?.querySelector(`[data-key='${key}']`)?.click();

const open = (name) => {
  const address = document.body.querySelector(`[data-go='${name}']`)?.getAttribute("href");
  if (address) location.assign(address);
};

let waitingForLetter = false;
const GO = { h: "home", d: "desk", o: "documents", c: "checks" };
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  x: () => press("x"),
  n: () => open("new"),
  "/": () => (document.querySelector("input[name='q']") ? document.querySelector("input[name='q']").focus() : open("desk")),
  "?": () => document.getElementById("keys")?.showModal(),
  g: () => {
    waitingForLetter = true;
    setTimeout(() => (waitingForLetter = false), 1500);
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (waitingForLetter && GO[event.key]) {
    waitingForLetter = false;
    open(GO[event.key]);
    return;
  }
  if (event.key === "Enter" && !event.target.closest("a, button, summary")) {
    const row = here();
    if (row) (row.querySelector("[data-key='Enter']") ?? row.querySelector("a"))?.click();
    return;
  }
  const act = KEYS[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

// A highlighted figure leads to its card, and the card to its figure.
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-candidate]");
  if (!mark) return;
  const card = document.getElementById(`c${mark.dataset.candidate}`);
  if (card && getSelection().isCollapsed) {
    event.preventDefault();
    goTo(card);
  }
});

// Dismissing and taking back: the card alone is swapped, its figure in the text follows, and the hands stay where they
// were: the button that was pressed is gone, so the new card's first one takes the focus.
const STATES = ["open", "logged", "dismissed"];
async function decide(form, button, id) {
  const sent = { method: "POST", body: new FormData(form), headers: { "HX-Request": "true" } };
  const answer = await fetch(button.formAction, sent).catch(() => null);
  if (!answer?.ok || answer.redirected) return location.reload(); // signed out, or the server is away: the page says so
  const words = await answer.text();
  const old = document.getElementById(id);
  const followed = old.classList.contains("here") || old.contains(document.activeElement);
  old.outerHTML = words;
  const card = document.getElementById(id);
  const mark = document.getElementById(card.dataset.mark);
  STATES.forEach((state) => mark?.classList.toggle(state, card.classList.contains(state)));
  if (followed || !here()) goTo(card); // else they have gone on already
}

document.addEventListener("submit", (event) => {
  const card = event.submitter?.closest("[data-row]");
  if (event.target.id !== "decide" || !card) return;
  event.preventDefault();
  decide(event.target, event.submitter, card.id);
});

// What a page that fills by itself must not do: take words out of somebody's hands, or show the login inside itself.
const written = (field) => field.type !== "hidden" && field.value !== field.defaultValue;
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, pathInfo } = event.detail;
  if (pathInfo.responsePath && pathInfo.responsePath.split("?")[0] !== pathInfo.requestPath.split("?")[0]) {
    event.detail.shouldSwap = false;
    location.reload();
  } else if ([...target.querySelectorAll("input, textarea")].some((field) => written(field) || field === document.activeElement)) {
    event.detail.shouldSwap = false;
  }
});

// Positions count characters as the server does, not UTF-16 units.
const characters = (text) => [...text].length;

// The words travel in the address, of which a server takes some 4,000 bytes.
function thatFit(words) {
  let kept = [...words];
  while (encodeURIComponent(kept.join("")).length > 3000) kept = kept.slice(0, kept.length * 0.8);
  return kept.join("");
}

function selectionInText() {
  const text = document.getElementById("frozen");
  const chosen = getSelection();
  if (!text || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const piece = (range.startContainer.nodeType === 3 ? range.startContainer.parentElement : range.startContainer).closest("[data-start]");
  const before = range.startContainer.nodeType === 3 ? range.startContainer.data.slice(0, range.startOffset) : "";
  return { words: thatFit(chosen.toString()), near: piece ? Number(piece.dataset.start) + characters(before) : 0 };
}

document.addEventListener("selectionchange", () => {
  const form = document.getElementById("log-selection");
  if (!form) return;
  const chosen = selectionInText();
  if (chosen) {
    form.elements.words.value = chosen.words;
    form.elements.near.value = chosen.near;
  }
  if (chosen || !form.contains(document.activeElement)) form.hidden = !chosen;
});

// Pressing the button must not first clear the selection that it is about.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("#log-selection button")) event.preventDefault();
});

// A guess is a guess until somebody changes it; the tick that calls it right is the style sheet's.
document.addEventListener("input", (event) => {
  if (!event.target.closest(".sure")) event.target.closest("[data-guessed]")?.classList.remove("guessed");
});

document.querySelector("[data-focus]")?.focus();
