// Choosing from the list of aids. Without this the page is the whole list, and the fields are not shown.
// Nothing is sent anywhere or kept: what somebody searches for may say what they have.
for (const form of document.querySelectorAll(".sdm-find")) {
  const aids = [...document.querySelectorAll(".sdm-aid")];
  const status = form.querySelector("[role=status]");
  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

  const fits = (aid, chosen) => {
    const words = plain(chosen.get("words")).split(/\s+/).filter(Boolean);
    if (!words.every((word) => plain(aid.dataset.words).includes(word))) return false;
    for (const [name, value] of chosen) {
      if (name === "words" || !value) continue;
      if (!aid.dataset[name].split(" ").includes(value)) return false;
    }
    return true;
  };

  const choose = () => {
    const chosen = new FormData(form);
    let shown = 0;
    for (const aid of aids) {
      aid.hidden = !fits(aid, chosen);
      if (!aid.hidden) shown += 1;
    }
    status.textContent = shown
      ? `${shown} of ${aids.length} decisions`
      : "No decision fits. Change a field, or show all.";
  };

  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose)); // the fields are empty only after it
  form.hidden = false;
  choose(); // a browser may have kept what stood in the fields
}
