import { button, fresh, h, note, put } from "./dom.js";
import { draws, keeps, said, say, w } from "./state.js";

/** @import { Ask, Entry, Pair } from "./types" */

/**
 * Room for words of one's own; they are kept as they are typed.
 * @param {string} label
 * @param {any} place where they are kept
 * @param {string} name
 * @param {number} rows
 * @param {...string} after what shows them once they are written
 */
export function room(label, place, name, rows = 2, ...after) {
  const id = fresh();
  const area = h("textarea", { id, rows, dir: "auto", autocomplete: "off", spellcheck: "false",
    input: () => {
      place[name] = area.value.replace(/\p{Surrogate}/gu, "\ufffd"); // no file can hold half of a character
      said();
    },
    change: () => said("summary", ...after),
  });
  area.value = place[name] ?? "";
  area.style.setProperty("field-sizing", "content"); // it grows with what is written, where a browser can
  return h("div.field", h("label", { for: id }, label), area);
}

/**
 * One of several answers, none of them chosen beforehand; it can be taken back.
 * @param {string} ask
 * @param {Pair[]} choices
 * @param {string | undefined} value
 * @param {(value: string) => void} keep
 * @param {{ more?: string, row?: boolean, notes?: Record<string, string> }} more
 */
export function choice(ask, choices, value, keep, { more, row, notes = {} } = {}) {
  const name = fresh();
  const change = (/** @type {any} */ event) => {
    back.hidden = false;
    keep(event.target.value);
  };
  const back = button(w.no_answer, () => {
    const all = [...group.querySelectorAll("input")];
    for (const each of all) each.checked = false;
    back.hidden = true;
    all[0].focus();
    keep("");
  }, ".quiet", { hidden: !value });
  const group = h(row ? "fieldset.in-row" : "fieldset", h("legend", ask), note(more),
    h("div.picks", choices.map(([each, label]) => pick({ type: "radio", name, value: each, checked: each === value, change }, [label, notes[each] && h("span.note", notes[each])]))), back);
  return group;
}

/** @param {any} input @param {any} label */
const pick = (input, label) => h("label.pick", h("input", input), h("span", label));

/**
 * A box to tick.
 * @param {string} label
 * @param {boolean} checked
 * @param {(ticked: boolean) => void} keep
 */
export const tick = (label, checked, keep) => pick({ type: "checkbox", checked, change: (/** @type {any} */ event) => keep(event.target.checked) }, label);

/**
 * As many entries as somebody likes, each with its own parts.
 * @param {string} name
 * @param {Ask} ask
 * @param {() => Entry[]} entries
 * @param {Entry} blankOne
 * @param {(entry: Entry) => boolean} shows
 */
export function list(name, ask, entries, blankOne, shows = () => true) {
  const inside = h("div");
  const add = () => entries().push({ ...blankOne });
  const group = h("fieldset.list", h("legend", ask.ask), note(ask.more), inside);
  draws(name, () => {
    if (!entries().some(shows)) add();
    const shown = entries().filter(shows);
    put(inside, [shown.map((entry, at) => h("div.entry", ask.parts.map((part) => partOf(part, entry)), shown.length > 1 && out(entry, at))),
      button(w.another, () => {
        add();
        said(name);
        [...inside.querySelectorAll(".entry")].at(-1).querySelector("textarea").focus();
      })]);
  });
  return group;

  /** @param {Ask["parts"][0]} part @param {Entry} entry */
  function partOf({ field, ask: label, choices }, entry) {
    return choices.length ? choice(label, choices, entry[field], keeps(entry, field, "summary", "known"), { row: true }) : room(label, entry, field, 2, "known");
  }

  /** @param {Entry} entry @param {number} at */
  function out(entry, at) {
    return button(say(w.take_out, { what: `${ask.parts[0].ask} ${at + 1}` }), () => {
      entries().splice(entries().indexOf(entry), 1);
      said(name, "summary", "known");
      group.querySelector("textarea").focus();
    }, ".quiet");
  }
}
