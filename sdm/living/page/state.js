import { by } from "./dom.js";

/** @import { Data, Rec, Role, Said } from "./types" */

/** @type {Data} */
export const data = JSON.parse(by("sdm-data").textContent);
export const w = data.words;

/** @returns {Said} */
export const nothingSaid = () => ({
  speaker: "", words: "", declined: false, goals: [], tried: [], other_conditions: [], needs: [],
  statements: {}, own: [], questions: [], prompt: "", question: "", why: "", leaning: "", ready: "",
  role: "", support: "", wants_carer: false, carer: { effect: "", able: "" }, inputs: {},
});

/** Everything that can change on this page; nothing of it is kept anywhere else. */
export const state = {
  said: nothingSaid(),
  /** @type {Rec | null} the record that was opened or saved last; the next version follows it */
  base: null,
  step: data.steps[0].id,
  all: false,
  fewer: false,
  letters: 0,
  unsaved: false,
};

/** @type {Map<string, () => void>} */
const drawn = new Map();

/**
 * Draw a part of the page now, and whenever it has changed.
 * @param {string} name
 * @param {() => void} draw
 */
export function draws(name, draw) {
  drawn.set(name, draw);
  draw();
}

/** Draw everything again. */
export const redraw = () => [...drawn.values()].forEach((draw) => draw());

/** @param {...string} names the parts that show what was said just now */
export function said(...names) {
  state.unsaved = true;
  for (const name of names) drawn.get(name)?.();
}

/**
 * Keep what is said under a name, and show it where it shows.
 * @param {any} place
 * @param {string} name
 * @param {...string} parts
 * @returns {(value: any) => void}
 */
export const keeps = (place, name, ...parts) => (value) => {
  if (value === "" && !(name in nothingSaid())) delete place[name];
  else place[name] = value;
  said(...parts);
};

/** @returns {Role | undefined} */
export const role = () => data.roles.find((each) => each.id === state.said.speaker);

/** Whether the words are put to the person, rather than to somebody who speaks for them. */
export const toPerson = () => !state.said.speaker || state.said.speaker.startsWith("person");

/**
 * Word something for whoever is there, with values in its places.
 * @param {string | string[]} wording
 * @param {any} values
 */
export function say(wording, values = {}) {
  const text = typeof wording === "string" ? wording : wording[toPerson() ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** @param {string} step */
export const named = (step) => say(w.names[step]);

/** @param {string} id */
export const optionName = (id) => data.options.find((each) => each.id === id)?.name ?? id;

/** The steps that are there now: the carer's only if it is wanted. */
export const stepsNow = () => data.steps.map((each) => each.id).filter((id) => id !== "carer" || state.said.wants_carer);
