"use strict";
// Where an address leads, what lights up, what the filters leave: everything but the search.
const page = (() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const articles = all("article.report");
  const chooser = byId("report");
  const section = byId("section");
  const metric = byId("metric");
  const said = byId("said");
  const wide = matchMedia("(min-width:60.01rem)");
  const chosen = []; // called with each narrative that comes to be shown

  const lit = [];
  const light = (...elements) => {
    lit.splice(0).forEach((element) => element.classList.remove("lit"));
    elements.filter(Boolean).forEach((element) => {
      element.classList.add("lit");
      lit.push(element);
    });
  };

  let silence = 0;
  const say = (text) => {
    said.textContent = text;
    said.hidden = false;
    clearTimeout(silence);
    silence = setTimeout(() => { said.hidden = true; }, 6000);
  };

  // Each narrative is gone through once, when it is first asked for.
  const held = new Map();
  const partsOf = (article) => {
    if (!held.has(article)) {
      const marks = new Map();
      for (const mark of all("a.mark", article))
        for (const id of mark.dataset.entries.split(" ")) marks.set(id, [...(marks.get(id) || []), mark]);
      held.set(article, { marks, entries: all(".entry", article), sections: all(".narrative section", article) });
    }
    return held.get(article);
  };
  const articleOf = (element) => element.closest("article.report");
  const marksOf = (entry) => partsOf(articleOf(entry)).marks.get(entry.id) || [];
  const sentencesOf = (marks) => new Set(marks.map((mark) => mark.closest(".sentence") || mark));

  // One narrative at a time, where there are several and they do not stand side by side.
  let current = articles[0];
  const choose = (article) => {
    if (chooser) {
      for (const each of articles) if (each.hidden !== (each !== article)) each.hidden = each !== article;
      chooser.value = article.id;
    }
    current = article;
    filter();
    chosen.forEach((call) => call(article));
  };
  const shown = () => (chooser ? [current] : articles);

  let values = 0;
  const filter = () => {
    values = 0;
    for (const article of shown()) {
      const parts = partsOf(article);
      for (const entry of parts.entries) {
        const fits = (!section.value || entry.dataset.section === section.value) &&
          (!metric.value || entry.dataset.metric === metric.value);
        if (entry.hidden === fits) entry.hidden = !fits;
        values += fits;
      }
      for (const part of parts.sections) {
        const fits = !section.value || part.dataset.section === section.value;
        if (part.hidden === fits) part.hidden = !fits;
      }
    }
  };
  const unfilter = () => {
    section.value = metric.value = "";
    filter();
  };

  // Show a place: its narrative, what hides it opened, lit, in view. `quietly` leaves the focus where it is.
  const show = (element, block) => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    element.scrollIntoView({ block });
  };
  const arrive = (target, quietly = false) => {
    const article = articleOf(target);
    if (!article) { target.scrollIntoView(); return; }
    if (article !== current || article.hidden) choose(article);
    if (target !== article && target.closest(".entry[hidden], section[hidden]")) unfilter();
    const beside = wide.matches && !article.closest(".side");
    if (target.matches(".entry")) {
      const marks = marksOf(target);
      // All that was read at this place lights up, the entry asked for comes into view.
      light(target, ...sentencesOf(marks));
      if (beside && marks.length) show(marks[0], "nearest");
      show(target, beside ? "nearest" : "center");
      const link = target.querySelector("a.to");
      if (link && !quietly) link.focus({ preventScroll: true });
    } else if (target.matches("a.at")) {
      const entry = byId(target.id.replace(/:text$/, ""));
      const marks = marksOf(entry);
      light(entry, ...sentencesOf(marks));
      if (beside) show(entry, "nearest");
      show(marks[0] || target, "center");
      if (marks.length && !quietly) marks[0].focus({ preventScroll: true });
    } else if (target === article) {
      light();
      window.scrollTo(0, 0);
    } else if (target.matches(".sentence")) {
      light(target);
      show(target, "center");
    } else {
      light(target.querySelector("h3"));
      show(target, "start");
    }
  };
  // The element of an address; of one that is no longer there, the narrative, and a word on it.
  const route = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* a lone % */ }
    const target = id ? byId(id) : articles[0];
    if (target) { arrive(target); return; }
    const article = byId(id.split("/")[0]);
    if (article && articles.includes(article)) arrive(article);
    say(`Nothing on this page has the address ${id}`);
  };
  // To a place without a new entry in the history.
  const move = (target) => {
    history.replaceState(null, "", `#${target.id}`);
    arrive(target, true);
  };

  const step = (by) => {
    const list = shown().flatMap((article) => partsOf(article).entries.filter((entry) => !entry.hidden));
    if (!list.length) return;
    const here = list.findIndex((entry) => entry.classList.contains("lit"));
    const entry = list[here < 0 ? (by > 0 ? 0 : list.length - 1) : (here + by + list.length) % list.length];
    move(byId(`${entry.id}:text`) || entry);
  };

  const copy = async (button) => {
    const text = (button.matches(".whole") ? "" : button.closest("article").querySelector(".head").dataset.cite) + button.dataset.cite;
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      done = document.execCommand("copy");
      box.remove();
      button.focus({ preventScroll: true });
    }
    say(`${done ? "Copied" : "Could not be copied"}: ${text}`);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.cite");
    if (button) { copy(button); return; }
    const link = event.target.closest('a[href^="#"]');
    // An address that is there already changes nothing, and yet its place is asked for.
    if (link && link.hash === location.hash) { event.preventDefault(); route(); }
  });
  window.addEventListener("hashchange", route);

  // On paper everything is open.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((box) => { box.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((box) => { box.open = false; }));

  return { all, articles, byId, choose, chooser, chosen, filter, metric, move, route, section, shown, step, unfilter,
    values: () => values, wide };
})();
