// The search over all narratives. The text is gone through once; a search then touches neither it nor its layout.
const search = (() => {
  const { all, byId } = page;
  const box = byId("search");
  const panel = byId("hits");
  const editions = byId("hits-editions");
  const list = byId("hits-list");
  const count = byId("count");
  const ROWS = 100; // rows of the list at a time
  const PAINTED = 400; // sentences painted in the narrative that is shown: all but in a narrative of a book's length
  const AROUND = 60; // characters before a hit

  // "Côte d’Ivoire" is found by "cote d'ivoire".
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
    .replace(/\s+/g, " ").toLowerCase();
  // The folded text with the place of each of its characters in the text.
  const folded = (text) => {
    let plain = "";
    const places = [];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      let made = code > 32 && code < 128 ? text[at].toLowerCase() : fold(text[at]);
      if (made === " " && plain.endsWith(" ")) made = "";
      plain += made;
      for (let n = 0; n < made.length; n += 1) places.push(at);
    }
    places.push(text.length);
    return { plain, places };
  };

  let index = null;
  const indexed = () => {
    if (!index) {
      index = [];
      for (const article of page.articles)
        for (const section of all(".narrative section", article))
          for (const element of all(".sentence", section))
            index.push({ article, section: section.dataset.section, element, text: fold(element.textContent) });
    }
    return index;
  };

  let words = "";
  let found = [];
  let narratives = 0;
  let at = -1;
  let pushed = false; // whether this search has its entry in the history

  const find = () => {
    words = fold(box.value.trim());
    const wanted = page.section.value;
    found = words ? indexed().filter((hit) => hit.text.includes(words) && (!wanted || hit.section === wanted)) : [];
    at = -1;
    pushed = false;
    groups();
    rows();
    paint();
    tell();
  };

  const groups = () => {
    const counted = new Map();
    for (const hit of found) {
      const group = counted.get(hit.article) || { first: hit, size: 0 };
      group.size += 1;
      counted.set(hit.article, group);
    }
    editions.replaceChildren(...Array.from(counted, ([article, group]) => {
      const link = document.createElement("a");
      link.href = `#${group.first.element.id}`;
      link.textContent = `${article.dataset.name}: ${group.size}`;
      return link;
    }));
    narratives = counted.size;
    panel.hidden = !words;
    box.setAttribute("aria-expanded", String(Boolean(words)));
  };

  const tell = () => {
    const counted = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
    count.textContent = words ? `${counted(found.length, "hit")} in ${counted(narratives, "narrative")}` : counted(page.values(), "value");
  };

  const rows = () => {
    const from = Math.max(0, Math.min(at - ROWS / 2, found.length - ROWS));
    let last = null;
    const made = [];
    found.slice(from, from + ROWS).forEach((hit, n) => {
      if (hit.article !== last) {
        const head = document.createElement("li");
        head.className = "group";
        head.setAttribute("role", "presentation");
        head.textContent = hit.article.dataset.name;
        made.push(head);
        last = hit.article;
      }
      made.push(row(hit, from + n));
    });
    list.replaceChildren(...made);
    const chosen = byId("hit-chosen");
    if (chosen) {
      box.setAttribute("aria-activedescendant", chosen.id);
      list.scrollTop = chosen.offsetTop - list.offsetTop - list.clientHeight / 3;
    } else box.removeAttribute("aria-activedescendant");
  };
  const row = (hit, number) => {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(number === at));
    item.dataset.hit = number;
    if (number === at) item.id = "hit-chosen";
    const link = document.createElement("a");
    link.href = `#${hit.element.id}`;
    link.tabIndex = -1;
    const text = hit.element.textContent.replace(/\s+/g, " ");
    const { plain, places } = folded(text);
    const place = plain.indexOf(words);
    if (place < 0) link.append(text.slice(0, 4 * AROUND));
    else {
      const start = places[place];
      const end = places[place + words.length];
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      const cut = start > AROUND ? text.indexOf(" ", start - AROUND) + 1 : 0;
      const rest = text.slice(end);
      const after = rest.length > 2 * AROUND ? `${rest.slice(0, rest.lastIndexOf(" ", 2 * AROUND))}…` : rest;
      link.append((cut ? "…" : "") + text.slice(cut, start), mark, after);
    }
    item.append(link);
    return item;
  };

  // The words themselves, in the narrative that is shown: painted over it, so that nothing is laid out anew.
  const paint = () => {
    if (!("highlights" in CSS)) return;
    const ranges = [];
    const shown = new Set(page.shown());
    const here = words ? found.filter((hit) => shown.has(hit.article)) : [];
    const first = Math.max(0, here.indexOf(found[at]) - PAINTED / 2);
    for (const hit of here.slice(first, first + PAINTED)) {
      const nodes = [];
      const walk = document.createTreeWalker(hit.element, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(), start = 0; node; start += node.length, node = walk.nextNode()) nodes.push({ node, start });
      const spot = (place) => {
        const held = nodes.findLast((each) => each.start <= place);
        return [held.node, Math.min(place - held.start, held.node.length)];
      };
      const { plain, places } = folded(hit.element.textContent);
      for (let place = plain.indexOf(words); place >= 0; place = plain.indexOf(words, place + words.length)) {
        const range = new Range();
        range.setStart(...spot(places[place]));
        range.setEnd(...spot(places[place + words.length]));
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  const go = (to) => {
    if (!found.length) return;
    at = (to + found.length) % found.length;
    const target = found[at].element;
    // One entry in the history for a search, however many of its hits are looked at.
    if (!pushed) history.pushState(null, "", `#${target.id}`);
    pushed = true;
    page.move(target);
    rows();
    if (found.length > PAINTED) paint();
  };
  const clear = () => {
    box.value = "";
    page.unfilter();
    find();
  };

  box.addEventListener("input", find);
  box.addEventListener("keydown", (event) => {
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(at < 0 && by < 0 ? -1 : at + by);
  });
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[data-hit]");
    if (item) { at = Number(item.dataset.hit); pushed = true; rows(); }
  });
  page.chosen.push(paint, tell);
  const later = window.requestIdleCallback || ((call) => setTimeout(call, 200));
  later(indexed);
  return { box, clear, find, tell };
})();
