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
