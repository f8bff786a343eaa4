import { button, h, put } from "./dom.js";
import { w } from "./state.js";

/** A button that reads aloud, once there is a voice that works on this device and sends nothing away. */
export function reader() {
  const place = h("span"), speech = globalThis.speechSynthesis;
  const draw = () => {
    const language = document.documentElement.lang.slice(0, 2);
    const voice = speech.getVoices().find((each) => each.localService && each.lang.startsWith(language));
    put(place, voice && read(voice));
  };
  if (speech) {
    speech.addEventListener("voiceschanged", draw);
    draw();
  }
  return place;
}

/** @param {SpeechSynthesisVoice} voice */
function read(voice) {
  const start = button(w.read, () => {
    const reading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    start.textContent = reading ? w.read : w.stop;
    if (reading) return;
    const lines = /** @type {HTMLElement} */ (document.querySelector("main")).innerText.split(/\n+/).filter((each) => each.trim());
    const spoken = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang }));
    Object.assign(spoken.at(-1) ?? {}, { onend: () => (start.textContent = w.read) });
    spoken.forEach((each) => speechSynthesis.speak(each));
  });
  return start;
}
