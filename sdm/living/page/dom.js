/** Elements, made by hand: every word stays text, and nothing becomes markup. */

/**
 * Make an element.
 * @param {string} kind its name, and after dots its classes
 * @param {...any} inside first, if there are any, attributes: a truth value is one that is there or
 *   not, and a function is what happens at the event of that name; then nodes and texts, in lists
 *   of any depth
 * @returns {any}
 */
export function h(kind, ...inside) {
  const [name, ...classes] = kind.split(".");
  const made = document.createElement(name);
  made.classList.add(...classes);
  const [first] = inside;
  const plain = first && Object.getPrototypeOf(first) === Object.prototype;
  for (const [key, value] of Object.entries(plain ? inside.shift() : {})) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (typeof value === "boolean") made.toggleAttribute(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...inside.flat(Infinity).filter(Boolean));
  return made;
}

/** @param {any} text */
export const p = (text) => h("p", text);

/** @param {any} text */
export const note = (text) => text && h("p.note", text);

/** @param {string} id @returns {any} */
export const by = (id) => document.getElementById(id);

/** @param {Element} place @param {any} inside */
export const put = (place, inside) => place.replaceChildren(...[inside].flat(Infinity).filter(Boolean));

/** @param {string | undefined} text whether it says nothing at all */
export const blank = (text) => !/[^\s\x1c-\x1f\x85]/.test(text ?? "");

let made = 0;

/** Give an id that no element has yet. */
export const fresh = () => `live-${(made += 1)}`;

/**
 * @param {string} label
 * @param {() => void} click
 * @param {string} kind
 * @param {Record<string, any>} more
 */
export const button = (label, click, kind = "", more = {}) => h(`button${kind}`, { type: "button", click, ...more }, label);
