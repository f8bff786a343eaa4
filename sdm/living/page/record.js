import { blank } from "./dom.js";
import { data, nothingSaid, role, state, toPerson, w } from "./state.js";

/** @import { Entry, Figure, Rec, Row, Said, Table } from "./types" */

const NO_WEIGHT = Object.keys(w.other_answers);

/**
 * The row that somebody found to be theirs, or why there is none.
 * @param {Table} table
 * @returns {{ row?: Row, score?: number, why?: string, values?: any }}
 */
export function found(table) {
  const inputs = state.said.inputs[table.id], { typed, groups, rows } = table;
  if (!inputs) return {};
  if (table.kind === "row") return { row: rows[inputs.row] };
  let score = 0;
  if (typed) {
    const values = { ...typed, found: inputs.typed.trim() };
    score = +values.found;
    if (!values.found) return {};
    if (!/^[+-]?\d{1,9}$/.test(values.found)) return { why: w.row_no_number, values };
    if (score < typed.lowest || score > typed.highest) return { why: w.row_outside, values };
  } else {
    if (!Object.keys(inputs.ticks).length) return {};
    const missing = groups.filter((each, at) => each.one_of && inputs.ticks[at] === undefined);
    const values = { groups: missing.map((each) => each.points.map((one) => one.label).join(" / ")).join("; ") };
    if (missing.length) return { why: w.row_missing, values };
    for (const each of ticked(table)) score += each.points;
  }
  const row = rows.find((each) => (each.low ?? 1) <= score && score <= (each.high ?? 0));
  return row ? { row, score } : { why: w.row_none, values: { found: score } };
}

/** @param {Table} table the points that hold for somebody */
export function ticked({ id, groups }) {
  const ticks = state.said.inputs[id]?.ticks ?? {};
  return groups.flatMap((group, at) => group.points[ticks[at]] ?? []);
}

/** The figures as they stand for this person: their own rows in place of the average. */
export function figures() {
  /** @type {Figure[]} */
  let all = data.record.figures_shown ?? [];
  for (const table of data.tables) {
    const own = found(table).row?.figures;
    const [first, others] = [all.findIndex((each) => each.outcome === table.outcome), all.filter((each) => each.outcome !== table.outcome)];
    if (own) all = [...others.slice(0, first), ...own, ...others.slice(first)];
  }
  return all;
}

/** @param {Entry[]} entries those that have their main words, without other parts that say nothing */
const kept = (entries, main = "words", other = "") => entries.filter((each) => !blank(each[main])).map((each) => (blank(each[other]) ? { ...each, [other]: undefined } : each));

/** @param {string} text */
const unless = (text) => (blank(text) ? undefined : text);

/** @param {Rec} before what matters, as a record has it */
function matters(before) {
  const { said } = state, words = unless(said.words);
  const all = new Map((before.statements ?? []).map((/** @type {Entry} */ each) => [each.statement, each]));
  for (const { id, words: statement } of data.statements) {
    const answer = said.statements[id], weight = NO_WEIGHT.includes(answer) ? undefined : answer;
    if (answer) all.set(id, { words: statement, ...all.get(id), statement: id, answer: weight ? "answered" : answer, weight });
    else all.delete(id);
  }
  const recorded_as = words && (words === before.words ? before.recorded_as : role()?.recorded_as ?? "verbatim");
  return { ...before, words, recorded_as, declined: said.declined && !words, goals: kept(said.goals), statements: [...all.values()], own: kept(said.own) };
}

/** @param {Entry[]} before the rows of tables, as a record has them */
function rows(before) {
  const own = data.tables.flatMap((table) => {
    const { row, score } = found(table), inputs = ticked(table).map((each) => [each.label, String(each.points)]);
    return row ? { table: table.id, row: row.name, inputs: score === undefined ? score : { score: String(score), ...Object.fromEntries(inputs) } } : [];
  });
  return [...before.filter((each) => !data.tables.some((table) => table.id === each.table)), ...own];
}

/** @param {Entry[]} before what was asked about somebody's own view */
function asked([first, ...others]) {
  const { prompt, question, why } = state.said, own = prompt === "own";
  const words = own ? question : data.prompts.find((each) => each.id === prompt)?.words;
  if (blank(words)) return others;
  return [{ asked_by: toPerson() ? "patient" : "family", patient_view: "not_asked", ...first, prompt: own ? undefined : prompt, question: words, why_asked: unless(why) }, ...others];
}

/** @param {Entry[]} before what others think, with the carer's own words under the carer's name */
function others(before) {
  const { carer, wants_carer } = state.said, names = Object.entries(w.carer_says);
  const own = names.map(([part, who]) => ({ who, words: wants_carer ? carer[part] : "" }));
  return [...before.filter((each) => !names.some(([, who]) => who === each.who)), ...kept(own)];
}

/** @param {any} value leave out what nobody said, as records do: no null, and no empty list
 * @returns {any} */
function tidy(value) {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each?.length !== 0).map(([key, each]) => [key, tidy(each)]));
}

/** @param {Date} now a day as records write it, where the person is */
export const day = (now) => new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

/**
 * Make the record of what was said, without what only saving it can tell.
 * @returns {Rec}
 */
export function built() {
  const { said, base } = state, { software, ...before } = base ?? data.record;
  const option = said.leaning === "not_sure" ? undefined : said.leaning, was = before.leaning_before;
  return tidy({
    ...before,
    speaker: unless(said.speaker),
    figures_shown: base ? base.figures_shown : figures(),
    what_matters: matters(before.what_matters ?? {}),
    others_think: others(before.others_think ?? []),
    tried: kept(said.tried, "what", "what_happened"),
    other_conditions: kept(said.other_conditions),
    needs: kept(said.needs, "need").map((each) => ({ kind: "other", ...each })),
    rows: rows(before.rows ?? []),
    questions: kept(said.questions),
    leaning_before: said.leaning ? { ...was, option, on: was && was.option === option ? was.on : day(new Date()) } : undefined,
    ready_to_decide: unless(said.ready),
    support_wanted: unless(said.support),
    role_wanted: unless(said.role),
    what_would_you_do: asked(before.what_would_you_do ?? []),
  });
}

/**
 * The one form of a record that its hash is taken of (RFC 8785).
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`;
}

/** @param {Uint8Array} bytes */
const hex = (bytes) => [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");

/** A random id: it says nothing of anybody. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Finish a record to be saved: the first version, or the one that follows what was opened.
 * @returns {Promise<Rec>}
 */
export async function finished() {
  const { subtle } = crypto, recorded_at = `${new Date().toISOString().slice(0, 19)}+00:00`;
  const kind = toPerson() ? "person" : state.said.speaker === "best_interests_meeting" ? "professional" : "other";
  if (!subtle) state.base = null; // a page that came over plain http has no hash: it saves a record of its own
  const { base } = state, record = built(), provenance = { ...base?.provenance, author: { kind }, recorded_at, software: data.record.software };
  if (!base) {
    const late = record.aid.review_due < recorded_at.slice(0, 10);
    const aid = late ? { used_overdue_because: w.used_late, ...record.aid } : record.aid;
    return { ...record, aid, record_id: newId(), provenance };
  }
  const supersedes = hex(new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(canonical(base)))));
  return { ...record, version: base.version + 1, supersedes, provenance: { ...provenance, amendment: { of_version: base.version, reason: w.amended } } };
}

/** @param {any} right @param {string} name what is not as in a record is told by its name alone */
function must(right, name) {
  if (!right) throw new Error(name);
}

/** @param {any} value @param {string} name @returns {string} */
function text(value = "", name) {
  must(typeof value === "string", name);
  return value;
}

/** @param {any} value @param {string} name @param {string} main every entry must have its main words
 * @returns {Entry[]} */
function entries(value = [], name, main = "words") {
  must(Array.isArray(value) && value.every((each) => typeof each?.[main] === "string"), name);
  return value.map((/** @type {Entry} */ each) => ({ ...each }));
}

/**
 * Read from a record what this page can show of it.
 * @param {Rec} record
 * @returns {Said}
 * @throws {Error} its message names the field that is none of a record
 */
export function saidIn(record) {
  const { what_matters: matters = {}, leaning_before: leaning } = record, known = data.options.map((each) => each.id);
  const made = {
    ...nothingSaid(),
    speaker: text(record.speaker, "speaker"),
    words: text(matters.words, "what_matters.words"),
    declined: matters.declined === true,
    goals: entries(matters.goals, "what_matters.goals"),
    own: entries(matters.own, "what_matters.own"),
    tried: entries(record.tried, "tried", "what"),
    other_conditions: entries(record.other_conditions, "other_conditions"),
    needs: entries(record.needs, "needs", "need"),
    questions: entries(record.questions, "questions"),
    ready: text(record.ready_to_decide, "ready_to_decide"),
    role: text(record.role_wanted, "role_wanted"),
    support: text(record.support_wanted, "support_wanted"),
    leaning: leaning ? text(leaning.option, "leaning_before") || "not_sure" : "",
  };
  must(data.roles.some((each) => each.id === made.speaker), "speaker");
  must([...known, "not_sure", ""].includes(made.leaning), "leaning_before");
  for (const { statement, answer, weight } of entries(matters.statements, "what_matters.statements", "statement")) {
    const said = answer === "answered" ? weight : answer;
    must(Object.hasOwn(w.weights, said) || NO_WEIGHT.includes(said), "what_matters.statements");
    made.statements[statement] = said;
  }
  for (const { prompt, question, why_asked } of entries(record.what_would_you_do, "what_would_you_do", "question").slice(0, 1)) {
    const listed = data.prompts.some((each) => each.id === prompt);
    Object.assign(made, { prompt: listed ? prompt : "own", question: listed ? "" : question, why: text(why_asked, "what_would_you_do") });
  }
  for (const { who, words } of entries(record.others_think, "others_think")) {
    const part = Object.keys(w.carer_says).find((name) => w.carer_says[name] === who);
    if (part) Object.assign(made.carer, { [part]: words }, (made.wants_carer = true));
  }
  for (const { table: id, row: name, inputs = {} } of entries(record.rows, "rows", "row")) {
    const table = data.tables.find((each) => each.id === id), row = table?.rows.findIndex((each) => each.name === name) ?? -1;
    if (!table || row < 0) continue;
    const ticks = table.groups.map((group) => group.points.findIndex((each) => inputs[each.label] === String(each.points)));
    const held = ticks.flatMap((at, group) => (at < 0 && table.groups[group].one_of ? [] : [[group, at]]));
    made.inputs[id] = { row, typed: text(inputs.score, "rows"), ticks: Object.fromEntries(held) };
  }
  return made;
}
