import { button, by, fresh, h, note, p, put } from "./dom.js";
import { choice, tick } from "./fields.js";
import { found, ticked } from "./record.js";
import { data, draws, optionName, said, say, state, w } from "./state.js";

/** @import { Figure, Table } from "./types" */

/** @param {Table} table @param {(inputs: any) => void} put keep what was put in, and show what it leads to */
function put_in(table, put) {
  const { inputs } = state.said, { id } = table;
  put((inputs[id] ??= { ticks: {}, typed: "", row: -1 }));
  // Two tables that change one figure cannot both be used.
  const other = data.tables.find((each) => each.id !== id && table.outcome && each.outcome === table.outcome && inputs[each.id]);
  if (other) {
    delete inputs[other.id];
    said(`inputs-${other.id}`, `row-${other.id}`);
    by(`row-${other.id}`).prepend(p(say(w.row_one_at_a_time, { table: other.title })));
  }
  said(`row-${id}`, "known", "summary");
}

/** @param {Table} table what is asked to find a row */
function asks(table) {
  const { groups, typed, rows } = table, inputs = state.said.inputs[table.id], ticks = inputs?.ticks ?? {};
  if (table.kind === "row") {
    return choice(say(w.row_which), rows.map((each, at) => [String(at), each.name]), inputs && String(inputs.row), (at) => put_in(table, (now) => (now.row = at || -1)));
  }
  if (typed) {
    const id = fresh();
    const input = h("input", { id, inputmode: "numeric", autocomplete: "off", "aria-describedby": `row-${table.id}`, value: inputs?.typed ?? "", input: () => put_in(table, (now) => (now.typed = input.value)) });
    return h("div.field", h("label", { for: id }, say(w.row_typed, typed)), input);
  }
  const parts = groups.map(({ one_of, points }, at) => {
    const labels = points.map((each) => say(w.row_point, each));
    if (!one_of) return tick(labels[0], ticks[at] === 0, (on) => put_in(table, (now) => (now.ticks[at] = on ? 0 : -1)));
    return choice(w.row_one_of, labels.map((each, one) => [String(one), each]), String(ticks[at]), (one) => put_in(table, (now) => (now.ticks[at] = one ? +one : undefined)));
  });
  return h("fieldset", h("legend", say(w.row_holds)), parts, !groups.some((each) => each.one_of) && button(w.row_none_holds, () => {
    put_in(table, (now) => (now.ticks = groups.map(() => -1)));
    said(`inputs-${table.id}`);
  }, ".quiet"));
}

/** @param {Table} table what was found, in words; the row is marked in the printed table */
function result(table) {
  const { row, score, why, values } = found(table);
  for (const [at, each] of by(`table-${table.id}`).querySelectorAll(".rows tbody tr:not(.row-note)").entries()) {
    const mine = table.rows[at] === row;
    each.classList.toggle("mine", mine);
    each.querySelector(".mine-mark")?.remove();
    if (mine) each.querySelector("th").append(h("span.mine-mark", ` ${say(w.row_mark)}`));
  }
  if (!row) return why && h("p.found", say(why, values));
  return [
    table.kind === "points" && p(say(w.row_sum, { sum: ticked(table).map((each) => each.points).join(" + ") || "0", score })),
    h("p.found", say(w.row_yours, { row: row.name })),
    row.figures && h("dl", row.figures.map((each) => [h("dt", optionName(each.option)), h("dd", figureOf(each))])),
    note(say(w.row_like, table)),
    note(table.outcome ? w.row_used : w.row_informs),
    button(w.row_average, () => {
      delete state.said.inputs[table.id];
      said(`inputs-${table.id}`, `row-${table.id}`, "known", "summary");
      by(`inputs-${table.id}`).querySelector("input").focus();
    }, ".quiet"),
  ];
}

/** @param {Figure} figure as the page says it, and how sure it is */
export const figureOf = ({ group, said: line, certainty }) => p([group ? say(w.group, { group, line }) : line, certainty && h("span.note", ` ${certainty}`)]);

/** Put what finds a row into each table of the page. */
export function liveRows() {
  for (const table of data.tables) {
    const place = by(`table-${table.id}`), frame = place.querySelector(".table-frame");
    place.querySelector(".points")?.classList.add("on-paper");
    const inputs = h("div.live", { id: `inputs-${table.id}` }), shown = h("div.live", { id: `row-${table.id}`, role: "status" });
    frame.before(inputs);
    frame.after(shown);
    draws(inputs.id, () => put(inputs, asks(table)));
    draws(shown.id, () => put(shown, result(table)));
  }
}
