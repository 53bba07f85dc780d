"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const data = JSON.parse(by("data").textContent);
  const blind = data.mode === "blind";
  const cells = data.cells;
  const key = `tipreport-sheet:${data.mode}:${cells.length}:${cells.map((cell) => cell.cell.slice(-8)).join("").slice(0, 400)}`;
  // What was said: a cell's own answer, and the figures that were missed in its sentence.
  let state = { coder: "", at: 0, said: {}, undo: [] };
  let kept = true;
  let saved = true;
  try {
    const found = localStorage.getItem(key);
    if (found) state = { ...state, ...JSON.parse(found) };
  } catch { kept = false; }
  const keep = () => {
    try { localStorage.setItem(key, JSON.stringify(state)); } catch { kept = false; }
  };
  const notice = (text) => { by("notice").textContent = text; };
  const cell = () => cells[state.at];
  const entry = (id) => state.said[id] || { answer: "", fields: {}, note: "", missed: [] };
  const answered = () => cells.filter((one) => entry(one.cell).answer || entry(one.cell).missed.length).length;
  const say = (change) => {
    const id = cell().cell;
    state.undo = [...state.undo.slice(-199), [id, state.said[id] || null, state.at]];
    state.said = { ...state.said, [id]: { ...entry(id), ...change } };
    saved = false;
    keep();
  };

  // Showing
  const put = (tag, text, parent, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    parent.append(made);
    return made;
  };
  const told = (fields) => Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join(" · ");
  const show = () => {
    const one = cell();
    const said = entry(one.cell);
    by("facts").textContent = `${state.at + 1} of ${cells.length} · ${one.country} ${one.edition} · ${one.section.replace(/_/g, " ")} · ${one.kind}`;
    by("before").textContent = one.before;
    by("after").textContent = one.after;
    const sentence = by("sentence");
    sentence.replaceChildren(one.sentence.slice(0, one.words ? one.at : undefined));
    if (one.words) {
      put("mark", one.sentence.slice(one.at, one.at + one.words.length), sentence);
      sentence.append(one.sentence.slice(one.at + one.words.length));
    }
    const read = by("read");
    read.replaceChildren();
    Object.entries(one.read).forEach(([name, value]) => {
      const row = put("tr", "", read);
      put("th", name, row);
      put("td", value, row);
    });
    document.querySelectorAll("[data-answer]").forEach((button) => {
      const name = button.dataset.answer;
      button.setAttribute("aria-pressed", String(name === "missed" ? said.missed.length > 0 : name === said.answer));
      button.hidden = !allowed(name);
    });
    const list = by("said");
    list.replaceChildren();
    if (said.answer) put("li", [said.answer, told(said.fields)].filter(Boolean).join(" — "), list);
    said.missed.forEach((each) => put("li", `missed “${each.missed}” — ${told(each.fields)}`, list));
    if (said.note) put("li", `note: ${said.note}`, list);
    by("progress").max = cells.length;
    by("progress").value = answered();
    by("count").textContent = `${answered()} of ${cells.length}`;
    by("form").hidden = true;
    if (!kept) notice("This browser keeps nothing: save before you close the page.");
  };
  const figures = (kind) => kind === "indicator" || kind === "sentence";
  const allowed = (answer) => {
    const { kind } = cell();
    if (answer === "missed") return figures(kind);
    if (answer === "right") return !blind || kind === "sentence";
    if (answer === "wrong" || answer === "none") return kind !== "sentence";
    return true;
  };
  const go = (to) => {
    state.at = Math.max(0, Math.min(cells.length - 1, to));
    keep();
    show();
  };
  const open = () => {
    for (let step = 1; step <= cells.length; step += 1) {
      const to = (state.at + step) % cells.length;
      const said = entry(cells[to].cell);
      if (!said.answer && !said.missed.length) { go(to); return; }
    }
    show();
    notice("All cells are answered. Save with s.");
  };

  // The fields
  const form = by("form");
  let asked = null;
  const field = (spec, value) => {
    const label = put("label", spec.name, form);
    const closed = spec.words.length > 0 && spec.words.length <= 12 && !spec.several;
    const box = put(closed ? "select" : "input", "", label, { name: spec.name, autocomplete: "off" });
    if (closed) ["", ...spec.words].forEach((word) => put("option", word, box, { value: word }));
    else if (spec.words.length) {
      const list = put("datalist", "", form, { id: `words-${spec.name}` });
      spec.words.forEach((word) => put("option", "", list, { value: word }));
      box.setAttribute("list", list.id);
    }
    box.value = value || "";
  };
  const ask = (answer) => {
    const one = cell();
    const said = entry(one.cell);
    asked = answer;
    form.replaceChildren();
    if (answer === "note") put("input", "", put("label", "note", form, { class: "whole" }), { name: "note" }).value = said.note;
    else {
      if (answer === "missed") put("input", "", put("label", "words", form, { class: "whole" }), { name: "missed", autocomplete: "off" });
      const given = answer === "missed" ? {} : { ...one.read, ...(said.answer === "wrong" || said.answer === "read" ? said.fields : {}) };
      data.fields[one.kind].forEach((spec) => field(spec, given[spec.name]));
    }
    put("button", "Keep", form, { type: "submit", class: "whole" });
    form.hidden = false;
    form.querySelector("input,select").focus();
  };
  const bare = (text) => text.replace(/\s/g, "");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, value.trim()]));
    if (asked === "note") { say({ note: given.note }); show(); return; }
    const { missed, ...fields } = given;
    if (asked === "missed") {
      if (!bare(missed) || !bare(cell().sentence).includes(bare(missed))) { notice("Copy the words from the sentence."); return; }
      if (!fields.metric) { notice("A figure needs a metric."); return; }
      say({ missed: [...entry(cell().cell).missed, { missed, fields }] });
      notice("");
      show();
      return;
    }
    say({ answer: blind ? "read" : "wrong", fields });
    open();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); show(); document.activeElement.blur(); }
  });

  // Answering
  const answer = (name) => {
    if (!allowed(name)) return;
    notice("");
    if (name === "wrong" || name === "missed") { ask(name); return; }
    say({ answer: name, fields: {} });
    open();
  };
  const undo = () => {
    const last = state.undo[state.undo.length - 1];
    if (!last) { notice("Nothing to undo."); return; }
    const [id, before, at] = last;
    state.undo = state.undo.slice(0, -1);
    state.said = { ...state.said };
    if (before) state.said[id] = before; else delete state.said[id];
    state.at = at;
    saved = false;
    keep();
    show();
    notice("Undone.");
  };
  const entries = () => cells.flatMap((one) => {
    const said = entry(one.cell);
    const fixed = { cell: one.cell, kind: one.kind, sentence: one.sentence, text: one.text, stratum: one.stratum, frame: one.frame, drawn: one.drawn };
    const own = said.answer ? [{ ...fixed, answer: said.answer, fields: said.fields, note: said.note }] : [];
    return [...own, ...said.missed.map((each) => ({ ...fixed, answer: "missed", ...each, note: said.note }))];
  });
  const save = () => {
    if (!state.coder.trim()) { notice("Who codes? Write your name first."); by("coder").focus(); return; }
    const made = { schema: data.schema, mode: data.mode, coder: state.coder.trim(), answers: entries() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(made, null, 1)], { type: "application/json" }));
    link.download = `${state.coder.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "sheet"}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    saved = true;
    notice(`Saved ${made.answers.length} answers as ${link.download}.`);
  };
  const keys = { j: () => go(state.at + 1), k: () => go(state.at - 1), o: open, u: undo, s: save, e: () => ask("note"),
    r: () => answer("right"), w: () => answer("wrong"), n: () => answer("none"), m: () => answer("missed"), x: () => answer("unsure"),
    "?": () => by("keys").showModal() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("keys").open) return;
    if (event.target.matches("input, select")) {
      if (event.target.id === "coder" && (event.key === "Enter" || event.key === "Escape")) event.target.blur();
      return;
    }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  document.querySelectorAll("[data-answer]").forEach((button) => {
    button.addEventListener("click", () => { button.blur(); answer(button.dataset.answer); });
  });
  by("save").addEventListener("click", save);
  by("undo").addEventListener("click", undo);
  by("help").addEventListener("click", keys["?"]);
  by("coder").value = state.coder;
  by("coder").addEventListener("input", () => { state.coder = by("coder").value; keep(); });
  window.addEventListener("beforeunload", (event) => { if (!kept && !saved) event.preventDefault(); });
  if (cells.length) show(); else notice("There is nothing to check.");
  if (!state.coder) by("coder").focus();
  document.documentElement.dataset.ready = "true";
})();
