import { button, fresh, h, p, put } from "./dom.js";
import { choice } from "./fields.js";
import { finished, saidIn } from "./record.js";
import { data, draws, nothingSaid, redraw, role, say, said, state, w } from "./state.js";
import { printSummary, summary } from "./summary.js";

/** @import { Rec } from "./types" */

const LARGEST = 2 * 1024 * 1024;
const told = h("p.found", { role: "status" });

/** Whose words these are: asked at the start, and again where something is to be kept without it. */
export const whose = () => choice(w.who_ask, data.roles.map((each) => [each.id, each.label]), state.said.speaker, (id) => {
  const there = document.activeElement?.closest("section");
  state.said.speaker = id;
  said();
  redraw(); // and whoever was in it goes on where they were
  there?.querySelector(/** @type {"input"} */ ("input:checked, .keepers button"))?.focus();
});

/** @param {Rec | null} base what this page goes on from now, with nothing in it that is not kept */
function from(base) {
  state.base = base;
  state.unsaved = false;
}

async function save() {
  const record = await finished(), { record_id: id, version } = record;
  const file = `record-${id.slice(0, 8)}${version > 1 ? `-${version}` : ""}.sdm.json`;
  const href = URL.createObjectURL(new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: "application/json" }));
  h("a", { download: file, href }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
  from(record);
  told.textContent = say(w.keep_saved, { file });
}

/** @param {File} file @returns {Promise<string>} what came of it */
async function open(file) {
  if (file.size > LARGEST) return `${w.open_large} ${w.not_opened}`;
  const broken = (/** @type {string} */ why) => `${say(w.open_broken, { why })} ${w.not_opened}`;
  const ours = data.record.aid;
  let record, read;
  try {
    record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return broken("JSON");
  }
  const lacks = ["record_id", "version", "aid", "provenance", "status"].find((name) => !record?.[name]);
  if (lacks) return broken(lacks);
  const { aid, status } = record;
  if (aid.id !== ours.id) return `${say(w.open_other, { title: String(aid.title).slice(0, 200) })} ${w.not_opened}`;
  if (status !== "in_progress") return `${say(w.open_status, { status: Object.hasOwn(w.status, status) ? w.status[status] : "?" })} ${w.not_opened}`;
  try {
    read = saidIn(record);
  } catch (error) {
    return broken(error instanceof TypeError ? "?" : /** @type {Error} */ (error).message);
  }
  if (state.unsaved && !confirm(w.keep_sure)) return w.not_opened;
  const same = aid.fingerprint === ours.fingerprint;
  state.said = read;
  from(same ? record : null);
  redraw();
  return same ? w.opened : say(w.opened_newer, { version: aid.version, now: ours.version });
}

/** The last step: print, save, open, or nothing. */
export function keep() {
  const id = fresh(), preview = h("article.sheet"), keepers = h("div.keepers");
  const input = h("input", { id, type: "file", accept: ".json", change: async () => {
    const [file] = input.files;
    told.textContent = ""; // what is said twice is heard twice
    told.textContent = file ? await open(file) : "";
    input.value = "";
  } });
  draws("summary", () => put(preview, summary()));
  draws("keepers", () => put(keepers, role() ? [button(w.keep_print, printSummary), button(w.keep_save, save)] : [p(w.keep_who), whose()]));
  return [p(w.keep_intro), keepers, told, h("div.field", h("label", { for: id }, w.keep_open), input),
    button(w.keep_clear, () => {
      if (!confirm(w.keep_sure)) return;
      state.said = nothingSaid();
      from(null);
      redraw();
    }, ".quiet"),
    h("details", h("summary", w.keep_preview), preview)];
}
