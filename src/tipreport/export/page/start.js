// The keys, the boxes, and the address that the page was opened at.
(() => {
  const { byId, chooser } = page;
  [page.section, page.metric].forEach((control) => control.addEventListener("change", () => { page.filter(); search.find(); }));
  if (chooser) chooser.addEventListener("change", () => { location.hash = chooser.value; });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      search.clear();
      document.activeElement.blur();
      return;
    }
    if (event.target.matches("input, select")) return;
    if (event.key === "/") { event.preventDefault(); search.box.focus(); }
    if (event.key === "j" || event.key === "n") page.step(1);
    if (event.key === "k" || event.key === "p") page.step(-1);
  });
  // Small screens begin with the text.
  if (!page.wide.matches) page.all("details.more, details.key").forEach((box) => { box.open = false; });
  if (chooser) page.choose(page.articles[0]);
  else page.filter();
  search.tell();
  if (location.hash.length > 1) page.route();
  document.documentElement.dataset.ready = "true";
})();
