import { blank, h, note, p } from "./dom.js";
import { figures, found } from "./record.js";
import { figureOf } from "./rows.js";
import { data, named, optionName, say, state, w } from "./state.js";

const HIGH = ["very_much", "a_lot"];

/** What was marked highest: all that matters very much or a lot, or else what matters most of the rest. */
function highest() {
  const { statements } = state.said, scale = Object.keys(w.weights).slice(0, -1); // without "not at all"
  const at = (/** @type {{ id: string }} */ each) => scale.indexOf(statements[each.id]);
  const marked = data.statements.filter((each) => at(each) >= 0), most = Math.min(...marked.map(at));
  return marked.filter((each) => at(each) <= Math.max(most, HIGH.length - 1));
}

/** @param {string} id how each option stands on one thing, in the order of the aid */
function topicOf(id) {
  const topic = data.topics[id], row = data.tables.filter((each) => each.outcome === id).map((each) => found(each).row).find(Boolean);
  const standings = row?.standings ?? topic.standings ?? {}, shown = figures().filter((each) => each.outcome === id);
  const options = data.options.map((option) => [h("dt", option.name), h("dd", standings[option.id] && h("p.stands", w.standings[standings[option.id]]),
    shown.filter((each) => each.option === option.id).map(figureOf), topic.cells && p(topic.cells[option.id]))]);
  return h("div.topic", h("h4", topic.label), note(topic.over), row && note(say(w.known_row, { row: row.name })), h("dl", options));
}

/** What is known about each option on the things that were marked highest. */
export function known() {
  const { own, other_conditions, statements } = state.said, high = highest();
  const added = own.filter((each) => !blank(each.words) && (!each.weight || HIGH.includes(each.weight)));
  if (!high.length && !added.length) return p(say(w.known_nothing, { step: named("weigh") }));
  const topics = high.flatMap((each) => each.about.map((id) => data.topics[id])), stands = topics.flatMap((each) => Object.values(each.standings ?? {}));
  return [
    p(`${w.known_intro} ${data.order} ${stands.some((each) => w.compared.includes(each)) ? say(w.known_beside, { option: optionName(data.start) }) : ""}`),
    other_conditions.some((each) => !blank(each.words)) && p(w.known_condition),
    high.map((each) => h("section", h("h3", each.words), note(w.weights[statements[each.id]]), each.about.map(topicOf))),
    added.map((each) => h("section", h("h3", { dir: "auto" }, each.words), p(w.known_own))),
  ];
}
