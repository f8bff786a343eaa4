// A frame is as high as the page in it. Without this, the height guessed when the site was built holds.
for (const frame of document.querySelectorAll(".example iframe")) {
  const fit = () => {
    const page = frame.contentDocument; // null where the site is read from files
    if (page && page.body) frame.style.height = page.body.offsetHeight + 2 + "px";
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  fit();
}

// The theme lets wide tables scroll; who has no mouse must be able to reach them.
const reach = () => {
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (frame.tabIndex === 0) continue;
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", "A wide table");
  }
};
new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
reach();
