// What is wrong with the layout of a page: run in the page, returns a list of findings.
() => {
  const found = [];
  const named = (each) => {
    const kind = each.className && each.className.baseVal === undefined ? `.${each.className}` : "";
    return `${each.localName}${kind} "${each.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.push(`the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);

  for (const each of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(each);
    if (each.closest("svg") || style.display === "inline" || !each.clientWidth) continue;
    const wide = each.scrollWidth > each.clientWidth + 1;
    const frame = each.closest(".table-frame");
    if (frame) {
      if (each === frame && wide && frame.tabIndex !== 0)
        found.push(`scrolls, and no key reaches it: ${named(each)}`);
    } else if (wide) found.push(`words stick out of ${named(each)}`);
    if (style.overflowY !== "visible" && each.scrollHeight > each.clientHeight + 1 && each !== frame)
      found.push(`words are cut off in ${named(each)}`);
  }

  // Every line of words, as a box: two of them never lie on one another.
  const lines = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (!node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1) lines.push({ node, left: box.left + 1, right: box.right - 1,
        // A box is taller than its letters.
        top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25 });
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (other.node !== one.node && other.left < one.right && one.left < other.right)
        found.push(`"${one.node.data.trim().slice(0, 40)}" lies on "${other.node.data.trim().slice(0, 40)}"`);
    }
  });
  return found;
}
