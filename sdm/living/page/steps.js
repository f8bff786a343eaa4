import { by, h, note, p, put } from "./dom.js";
import { choice, list, room, tick } from "./fields.js";
import { keep, whose } from "./keep.js";
import { known } from "./known.js";
import { data, draws, keeps, named, role, said, say, state, w } from "./state.js";

/** @import { Pair } from "./types" */

/** What each step asks, by the section that it stands in. @type {Record<string, () => any>} */
const ASKS = {
  who: () => {
    const law = h("div", { role: "status" });
    draws("law", () => put(law, (role()?.law ?? []).map(p)));
    return [whose(), law, tick(say(w.carer_offer), state.said.wants_carer, keeps(state.said, "wants_carer", "nav", "carer", "summary")), note(w.carer_is)];
  },
  "what-matters": () => {
    const { asks } = data, { said: now } = state;
    return [
      room((role() ?? data.roles[0]).matters, now, "words", 5),
      tick(w.decline, now.declined, keeps(now, "declined", "summary")),
      list("goals", asks["what_matters.goals"], () => state.said.goals, { words: "" }),
      list("tried", asks.tried, () => state.said.tried, { what: "" }),
      list("conditions", asks.other_conditions, () => state.said.other_conditions, { words: "", no_figures: true }),
      list("needs", asks.needs, () => state.said.needs, { need: "", need_met: "not_asked" }),
    ];
  },
  weigh: () => {
    const scale = /** @type {Pair[]} */ (Object.entries(w.weights).reverse().concat(Object.entries(w.other_answers))), { statements } = state.said;
    return [
      p(say(w.weigh_ask)),
      data.statements.map(({ id, words }) => choice(words, scale, statements[id], keeps(statements, id, "known", "summary"), { row: true })),
      list("own", { ...data.asks["what_matters.own"], ask: say(w.weigh_own) }, () => state.said.own, { words: "" }),
    ];
  },
  known,
  "what-would-you-do": () => {
    const { said: now } = state, own = h("div"), notes = Object.fromEntries(data.prompts.map((each) => [each.id, each.mind]));
    const prompts = /** @type {Pair[]} */ ([...data.prompts.map((each) => [each.id, each.words]), ["own", w.would_own]]);
    draws("own-prompt", () => put(own, now.prompt === "own" && room(w.would_own, now, "question")));
    return [p(w.would_helps), choice(w.would_ask, prompts, now.prompt, keeps(now, "prompt", "own-prompt", "summary"), { notes }), own, room(w.would_why, now, "why"), p(w.would_after)];
  },
  questions: () => {
    const { questions: theirs, asks } = data, { said: now } = state;
    return [
      h("fieldset", h("legend", w.questions_ask), theirs.map((words) => tick(words, now.questions.some((each) => each.words === words), (on) => {
        now.questions = now.questions.filter((each) => each.words !== words).concat(on ? { words, answered: "no" } : []);
        said("summary");
      }))),
      list("own-questions", asks.questions, () => state.said.questions, { words: "", answered: "no" }, (each) => !theirs.includes(each.words)),
    ];
  },
  "where-i-am": () => {
    const ask = (/** @type {string} */ key, /** @type {"leaning" | "ready" | "role"} */ name) => {
      const { ask: words, choices, more } = data.asks[key];
      return choice(words, choices, state.said[name], keeps(state.said, name, "summary"), { more });
    };
    return [ask("leaning_before.option", "leaning"), ask("ready_to_decide", "ready"), ask("role_wanted", "role"), room(data.asks.support_wanted.ask, state.said, "support")];
  },
  carer: () => state.said.wants_carer && [p(w.carer_about), p(w.carer_right), room(w.carer_effect, state.said.carer, "effect", 4), room(w.carer_able, state.said.carer, "able", 4)],
  keep,
};

/** @param {string} id @param {HTMLElement} section @param {number | null} stay how much of it stays on the screen */
function ask(id, section, stay) {
  const place = h("div.live"), asks = ASKS[id];
  if (stay === null) return;
  for (const each of [...section.children].slice(stay)) each.classList.add("on-paper");
  section.append(place);
  if (id === "keep") put(place, keep());
  else draws(id, () => put(place, asks()));
}

/** Put what the page asks into the handout: below the sections that tell, in place of what is for a pen. */
export function liveSteps() {
  /** @type {HTMLElement | undefined} */
  let last;
  for (const { id: step, sections, own } of data.steps) {
    for (const [id, stay] of Object.entries(sections)) {
      const section = by(id);
      if (!section) continue;
      ask(id, section, stay);
      section.dataset.step = step;
      last = section;
    }
    if (!own) continue;
    const head = h("h2", { id: `h-live-${step}` }), section = h("section.live", { "aria-labelledby": head.id }, head);
    section.dataset.step = step;
    while (last?.nextElementSibling?.matches(".notice")) last = /** @type {HTMLElement} */ (last.nextElementSibling);
    last?.after(section);
    last = section;
    draws(head.id, () => put(head, w.headings[step] ? say(w.headings[step]) : named(step)));
    ask(step, section, 1);
  }
}
