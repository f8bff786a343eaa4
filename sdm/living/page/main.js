import { button, by, h, p, put } from "./dom.js";
import { day } from "./record.js";
import { liveRows } from "./rows.js";
import { data, draws, named, say, state, stepsNow, w } from "./state.js";
import { liveSteps } from "./steps.js";
import { reader } from "./voice.js";

const LETTERS = ["xs", "", "l", "xl", "xxl"];
const page = document.documentElement;
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const nav = h("nav.live.steps", { "aria-label": w.steps });
const tools = h("div.tools", { role: "group", "aria-label": w.tools });
const turn = h("div.live.turn");

/** Show the step that somebody is at, or all of them. */
function show() {
  const { all, fewer, step: now } = state, steps = stepsNow(), at = steps.indexOf(now);
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll(":scope > [data-step]"))) {
    const { step = "" } = each.dataset;
    each.classList.toggle("elsewhere", !steps.includes(step) || (!all && step !== now));
  }
  page.classList.toggle("fewer", fewer);
  for (const [number, each] of LETTERS.entries()) page.classList.toggle(`letters-${each}`, number === state.letters + 1);
  put(nav, h("details", h("summary", all ? w.steps : `${say(w.step_of, { number: at + 1, total: steps.length })}: ${named(now)}`),
    h("ol", steps.map((id) => h("li", button(named(id), () => go(id), "", !all && id === now ? { "aria-current": "step" } : {}))))));
  const [before, after] = all ? [] : [steps[at - 1], steps[at + 1]];
  put(turn, [before && button(say(w.back, { step: named(before) }), () => go(before)), after && button(say(w.next, { step: named(after) }), () => go(after), ".next")]);
}

/** @param {string} step */
function go(step) {
  const first = main.querySelector(`[data-step="${step}"] h2`);
  state.step = step;
  show();
  if (!(first instanceof HTMLElement)) return;
  first.tabIndex = -1;
  first.focus();
  first.scrollIntoView();
}

/** How the page is shown: in steps or whole, with larger letters, fewer numbers, read aloud. */
function drawTools() {
  const turned = (/** @type {() => void} */ change, /** @type {number} */ focus) => () => {
    change();
    show();
    drawTools();
    tools.querySelectorAll("button")[focus].focus();
  };
  const letters = (/** @type {number} */ more) => () => {
    state.letters = Math.min(LETTERS.length - 2, Math.max(-1, state.letters + more));
    show();
  };
  put(tools, [
    button(state.all ? w.step_by_step : w.all_at_once, turned(() => (state.all = !state.all), 0)),
    by("more-numbers") && button(state.fewer ? w.everything : w.fewer, turned(() => (state.fewer = !state.fewer), 1)),
    button("A−", letters(-1), "", { "aria-label": w.smaller }),
    button("A+", letters(1), "", { "aria-label": w.larger }),
    reader(),
  ]);
}

/** Say that the aid is out of date, where it was not yet when the page was made. */
function overdue() {
  const { review_due: due, used_overdue_because: said } = data.record.aid;
  return !said && due < day(new Date()) && h("section.notice.overdue", h("h2", w.overdue_heading), p(say(w.overdue, { day: due })));
}

/** @param {string} hash show the step in which something stands that a link leads to */
function reveal(hash) {
  const section = by(hash.slice(1))?.closest("main > [data-step]");
  if (section) state.step = section.dataset.step;
  show();
}

liveRows();
liveSteps();
drawTools();
main.querySelector(".lead")?.after(...[overdue(), h("div.live", p(w.start), tools), nav].filter(Boolean));
main.append(turn);
draws("nav", show);
reveal(location.hash);
addEventListener("beforeunload", (event) => state.unsaved && event.preventDefault());
document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
  if (link) reveal(link.getAttribute("href") ?? "");
}, true);
