import { h, note, p, put } from "./dom.js";
import { built } from "./record.js";
import { optionName, say, w } from "./state.js";

/** @import { Entry } from "./types" */

/** @param {string} label @param {string | undefined} words as they were said @param {string} more */
const quoted = (label, words, more = "") => words ? [h("dt", label), h("dd", h("p.words", { dir: "auto" }, words), note(more))] : [];

/** @param {string} heading @param {any} inside a part, where there is anything in it */
const part = (heading, ...inside) => inside.flat(Infinity).length && h("section", h("h3", w.summary_headings[heading]), h("dl", inside));

/** The summary of what was said, own words first. */
export function summary() {
  const record = built(), { speaker = "person", what_matters: said, leaning_before: leaning, aid } = record;
  const each = (/** @type {Entry[] | undefined} */ entries, /** @type {(entry: Entry) => any} */ show) => (entries ?? []).map(show);
  const scale = Object.keys(w.weights), at = (/** @type {Entry} */ one) => (one.weight ? scale.indexOf(one.weight) : scale.length);
  const weighed = [...(said.statements ?? []), ...(said.own ?? [])].sort((one, other) => at(one) - at(other));
  return [
    h("h2", say(w.title, { status: w.status.in_progress })),
    p(`${w.status_means} ${w.notice}`),
    record.speaker && w.speaking_means[speaker] && p(w.speaking_means[speaker]),
    part("matters", quoted(w.own_words[speaker], said.words), said.declined ? p(w.declined) : [], each(said.goals, (one) => quoted(w.goal, one.words))),
    part("weighed", each(weighed, (one) => quoted(w.weights[one.weight] ?? w.answers[one.answer] ?? w.not_weighed, one.words))),
    part("needs", each(record.needs, (one) => quoted(w.need_kinds[one.kind], one.need))),
    part("tried", each(record.tried, (one) => [quoted(w.tried, one.what), quoted(w.happened, one.what_happened)])),
    part("conditions", each(record.other_conditions, (one) => quoted(w.also_has, one.words, one.no_figures && w.no_figures))),
    part("questions", each(record.questions, (one) => quoted(w.question, one.words))),
    part("view", each(record.what_would_you_do, (one) => [quoted(w.asked, one.question), quoted(w.why_asked, one.why_asked)])),
    part("before", quoted(w.leaning, leaning && (leaning.option ? optionName(leaning.option) : w.leaning_not_sure)), quoted(w.ready, w.readiness[record.ready_to_decide]),
      quoted(w.role, w.roles_wanted[record.role_wanted]), quoted(w.support, record.support_wanted)),
    part("others", each(record.others_think, (one) => quoted(one.who, one.words))),
    part("figures", each(record.rows, (one) => quoted(w.row, one.row))),
    note(w.purpose),
    note(`${aid.title} ${say(w.aid, { ...aid, fingerprint: aid.fingerprint.slice(0, 12) })}`),
  ];
}

/** Print the summary, and nothing else of the page. */
export function printSummary() {
  const sheet = h("article.sheet"), { classList } = document.documentElement;
  put(sheet, summary());
  document.body.append(sheet);
  classList.add("only-summary");
  addEventListener("afterprint", () => {
    sheet.remove();
    classList.remove("only-summary");
  }, { once: true });
  print();
}
