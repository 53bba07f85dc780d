"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const lit = [];
  const light = (...elements) => {
    lit.splice(0).forEach((element) => element.classList.remove("lit"));
    elements.filter(Boolean).forEach((element) => {
      element.classList.add("lit");
      lit.push(element);
    });
  };
  const marksOf = (entry) => all(`a.mark[data-entries~="${entry}"]`);
  const show = (element) => {
    const article = element.closest("article.report");
    if (article && article.hidden) choose(article.id);
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    element.scrollIntoView({ block: "center" });
  };

  // From an entry to its words.
  const toWords = (entry) => {
    const marks = marksOf(entry.id);
    if (!marks.length) return false;
    light(entry, ...marks.map((mark) => mark.closest(".sentence") || mark));
    show(marks[0]);
    marks[0].focus({ preventScroll: true });
    return true;
  };
  // From words to the innermost entry; all entries of the place are lit.
  const toEntry = (mark) => {
    const entries = mark.dataset.entries.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
    if (!entries.length) return;
    const last = entries[entries.length - 1];
    entries.forEach((entry) => { entry.hidden = false; });
    light(mark.closest(".sentence") || mark, ...entries);
    show(last);
  };
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    if (mark) { event.preventDefault(); toEntry(mark); return; }
    const link = event.target.closest("a.to");
    const entry = link && link.closest(".entry");
    if (entry && link.hash === `#${entry.id}-at` && toWords(entry)) event.preventDefault();
  });

  // One report at a time, where there are several and they do not stand side by side.
  const report = document.getElementById("report");
  const articles = all("article.report");
  const choose = (id) => {
    articles.forEach((article) => { article.hidden = article.id !== id; });
    report.value = id;
    filter();
  };

  // Filters and search
  const section = document.getElementById("section");
  const metric = document.getElementById("metric");
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const texts = new WeakMap();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  };
  let found = [];
  let at = -1;
  const filter = () => {
    const words = search.value.trim().toLowerCase();
    let shown = 0;
    found = [];
    at = -1;
    for (const article of articles) {
      if (article.hidden) continue;
      for (const entry of all(".entry", article)) {
        const fits = (!section.value || entry.dataset.section === section.value) &&
          (!metric.value || entry.dataset.metric === metric.value) && (!words || textOf(entry).includes(words));
        entry.hidden = !fits;
        shown += fits;
      }
      for (const part of all(".narrative section", article))
        part.hidden = Boolean(section.value) && part.dataset.section !== section.value;
      for (const sentence of all(".sentence", article)) {
        const hit = Boolean(words) && textOf(sentence).includes(words) && !sentence.closest("[hidden]");
        sentence.classList.toggle("hit", hit);
        if (hit) found.push(sentence);
      }
    }
    light(...found);
    count.textContent = words ? `${found.length} sentences, ${shown} values` : `${shown} values`;
  };
  const step = (by) => {
    const list = found.length ? found : all(".entry:not([hidden])").filter((entry) => !entry.closest("[hidden]"));
    if (!list.length) return;
    at = (at + by + list.length) % list.length;
    if (found.length) { light(list[at]); show(list[at]); } else if (!toWords(list[at])) { light(list[at]); show(list[at]); }
  };
  [section, metric].forEach((box) => box.addEventListener("change", filter));
  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); } });
  if (report) report.addEventListener("change", () => { choose(report.value); window.scrollTo(0, 0); });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      search.value = section.value = metric.value = "";
      filter();
      document.activeElement.blur();
      return;
    }
    if (event.target.matches("input, select")) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key === "j" || event.key === "n") step(1);
    if (event.key === "k" || event.key === "p") step(-1);
  });
  if (report) choose(articles[0].id); else filter();
  const start = location.hash && document.getElementById(location.hash.slice(1));
  if (start) show(start);
  document.documentElement.dataset.ready = "true";
})();
