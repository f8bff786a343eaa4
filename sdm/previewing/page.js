"use strict";
// Shows the handout in a frame, and what was found beside it; asks for news and waits until there is
// some. All texts are set as text. Marks lie over the handout and change nothing in it.

const SPACES = /[ \t\n\r\f\u00a0]/; // as in marking.py, so that both count the same letters
const PAUSE = 1500; // milliseconds before a silent server is asked again
const DARK = matchMedia("(prefers-color-scheme: dark)");
const COLOURS = {
  light: { error: "#b3142a", warning: "#8a4a00", on: "#fff" },
  dark: { error: "#ff8a94", warning: "#ffb454", on: "#10191c" },
};

const part = (id) => document.getElementById(id);
let edition = document.body.dataset.edition;
let serial = 0;
let news = null;
let frame = null;
let layer = null;
let asking = null;

// A few small makers

function made(tag, text = "", name = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

const colours = () => COLOURS[DARK.matches ? "dark" : "light"];
const address = () => `handout?edition=${edition}`;
const number = (index) => String(index + 1);

// News

async function listen() {
  for (;;) {
    asking = new AbortController();
    try {
      const answer = await fetch(`news?edition=${edition}&after=${serial}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const told = await answer.json();
      if (told.serial !== serial) await show(told);
    } catch (error) {
      if (error.name === "AbortError") continue; // another handout was chosen
      part("summary").textContent = "sdm preview does not answer; has it been stopped?";
      serial = 0; // all is shown anew once it answers
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  }
}

async function show(told) {
  serial = told.serial;
  document.title = `${told.problems.length ? `(${told.problems.length}) ` : ""}${told.title}`;
  part("title").textContent = told.title;
  part("summary").textContent = told.summary;
  part("said").textContent = [
    told.said,
    told.is_old ? "The aid cannot be read as it is now. This is how it was before." : "",
  ].filter(Boolean).join(" ");
  part("frames").className = told.is_old ? "old" : "";
  part("alone").href = address();
  part("alone").hidden = !told.has_page;
  list(told);
  if (!told.has_page) empty();
  else if (frame === null || !told.is_old) await load();
  news = told; // the marks are for the handout that is loaded now
  mark();
}

function list(told) {
  part("found").textContent = told.problems.length ? "Found" : "Nothing found";
  part("problems").replaceChildren(...told.problems.map(problem));
  part("waived").replaceChildren(...told.waived.map(waived));
  part("waivers").hidden = told.waived.length === 0;
}

function problem(told, index) {
  const item = made("li", "", told.level);
  item.id = `problem-${index}`;
  const head = made("p");
  head.append(made("span", `${number(index)} ${told.level}`, "level"), " ", made("span", told.where, "where"));
  item.append(head, made("p", told.message));
  if (told.hint) item.append(made("p", told.hint, "hint"));
  if (told.rule) item.append(made("p", `${told.code} ${told.rule}`, "rule"));
  if (told.mark) {
    const button = made("button", "Show");
    button.type = "button";
    button.setAttribute("aria-label", `Show finding ${number(index)} on the page`);
    button.addEventListener("click", () => point(index));
    item.append(button);
  }
  return item;
}

function waived(told) {
  const item = made("li");
  item.append(made("p", `${told.where}: ${told.message}`));
  item.append(made("p", `${told.because} (${told.by})`, "hint"));
  return item;
}

// The handout

function empty() {
  part("frames").replaceChildren();
  frame = null;
}

function load() {
  return new Promise((loaded) => {
    const next = document.createElement("iframe");
    next.title = "The handout";
    next.className = "next";
    next.addEventListener("load", () => {
      const place = frame && placeOf(frame.contentWindow);
      if (place) putBack(next.contentWindow, place);
      next.className = "";
      if (frame) frame.remove();
      frame = next;
      frame.contentDocument.addEventListener("click", leave);
      loaded();
    }, { once: true });
    next.src = `${address()}&serial=${serial}`;
    part("frames").append(next);
  });
}

// Where the reader is: the part of the handout at the top of the window, and how far up it begins.
function placeOf(view) {
  const parts = [...view.document.querySelectorAll("main [id]")].map((each) => [each.id, each.getBoundingClientRect().top]);
  const [id, top] = parts.filter(([, above]) => above <= 1).at(-1) || [null, 0];
  return { id, top, y: view.scrollY };
}

function putBack(view, place) {
  const same = place.id && view.document.getElementById(place.id);
  view.scrollTo(0, same ? same.getBoundingClientRect().top + view.scrollY - place.top : place.y);
}

// A source opens in a tab of its own; nothing but the handout is ever shown in the frame.
function leave(event) {
  const link = event.target.closest && event.target.closest("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener,noreferrer");
}

// Marks

function mark() {
  if (layer) layer.remove();
  layer = null;
  if (!frame || !news || news.is_old) return;
  const inside = frame.contentDocument;
  const at = letters(inside);
  const taken = new Set();
  layer = styled(inside.createElement("div"), { position: "absolute", top: 0, left: 0 });
  layer.lang = "en";
  news.problems.forEach((told, index) => {
    if (told.mark) layer.append(...drawn(inside, told, index, at, taken));
  });
  inside.documentElement.append(layer);
}

function styled(element, rules) {
  for (const [name, value] of Object.entries(rules)) {
    element.style.setProperty(name, typeof value === "number" ? `${value}px` : value);
  }
  return element;
}

// The node and the place in it of every letter of the page.
function letters(inside) {
  const found = [];
  const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let offset = 0;
    for (const letter of walker.currentNode.data) {
      if (!SPACES.test(letter)) found.push([walker.currentNode, offset, letter.length]);
      offset += letter.length;
    }
  }
  return found;
}

function drawn(inside, told, index, at, taken) {
  const [start, end] = told.mark;
  if (!at[start] || !at[end - 1]) return [];
  const range = inside.createRange();
  range.setStart(at[start][0], at[start][1]);
  range.setEnd(at[end - 1][0], at[end - 1][1] + at[end - 1][2]);
  const view = inside.defaultView;
  const boxes = [...range.getClientRects()].filter((box) => box.width && box.height);
  const lines = boxes.map((box) => styled(inside.createElement("div"), {
    position: "absolute", left: box.left + view.scrollX, top: box.bottom + view.scrollY - 2, width: box.width,
    "border-bottom": `3px ${told.level === "error" ? "solid" : "dashed"} ${colours()[told.level]}`,
    "pointer-events": "none",
  }));
  return boxes.length ? [...lines, button(inside, told, index, boxes[0], taken)] : [];
}

function button(inside, told, index, box, taken) {
  const view = inside.defaultView;
  const left = Math.round(Math.max(0, box.left + view.scrollX - 25));
  let top = Math.round(Math.max(0, box.top + view.scrollY - 12));
  while (taken.has(`${left} ${top}`)) top += 25; // several findings at the same words
  taken.add(`${left} ${top}`);
  const made = styled(inside.createElement("button"), {
    position: "absolute", left, top, width: 24, height: 24, padding: 0, border: 0, "border-radius": "12px",
    font: "bold 13px/24px system-ui, sans-serif", color: colours().on, background: colours()[told.level], cursor: "pointer",
  });
  made.type = "button";
  made.textContent = number(index);
  made.dataset.problem = String(index);
  made.title = told.message;
  made.setAttribute("aria-label", `Finding ${number(index)}, ${told.level}: ${told.message}`);
  made.addEventListener("click", () => choose(index, true));
  return made;
}

function choose(index, scroll) {
  for (const each of part("problems").children) each.removeAttribute("aria-current");
  const item = part(`problem-${index}`);
  item.setAttribute("aria-current", "true");
  if (scroll) item.scrollIntoView({ block: "nearest" });
}

function point(index) {
  choose(index, false);
  const target = layer && layer.querySelector(`[data-problem="${index}"]`);
  if (!target) return;
  const view = frame.contentWindow;
  view.scrollTo(0, target.getBoundingClientRect().top + view.scrollY - view.innerHeight / 3);
  target.focus({ preventScroll: true });
  frame.scrollIntoView({ block: "nearest" }); // on a phone the list stands below the handout
}

part("edition").value = edition;
part("edition").addEventListener("change", () => {
  edition = part("edition").value;
  serial = 0;
  news = null;
  empty();
  asking.abort();
});
DARK.addEventListener("change", mark);
new ResizeObserver(mark).observe(part("frames"));
listen();
