// Lets a reader narrow a long table by typing, and drop files to be merged; without it, tables are whole and files are chosen.
"use strict";

const LONG = 20;

for (const table of document.querySelectorAll("table")) {
  const rows = [...table.querySelectorAll("tbody tr:not(.group):not(.total)")];
  if (rows.length > LONG) offer(table, rows);
}

function offer(table, rows) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  label.className = "filter";
  label.textContent = document.body.dataset.filter;
  input.type = "search";
  input.autocomplete = "off";
  input.addEventListener("input", () => narrow(table, rows, input.value));
  label.append(input);
  table.parentElement.before(label);
}

function narrow(table, rows, asked) {
  const words = fold(asked).split(/\s+/);
  for (const row of rows) {
    const text = fold(row.textContent);
    row.hidden = !words.every((word) => text.includes(word));
  }
  // What the rows add up to is true of all rows only.
  for (const total of table.querySelectorAll("tr.total")) total.hidden = asked.trim() !== "";
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

for (const form of document.querySelectorAll("form.merge")) ease(form);

// Files can be dropped, rows added, and names are shown as they are guessed.
function ease(form) {
  const rows = form.querySelector(".rows");
  const several = form.querySelector("#several");
  const add = document.createElement("button");
  add.type = "button";
  add.textContent = form.dataset.add;
  add.addEventListener("click", () => another(rows).querySelector("[name=party]").focus());
  rows.after(add);
  const drop = document.createElement("p");
  drop.className = "drop";
  drop.textContent = form.dataset.drop;
  several.parentElement.after(drop);
  rows.addEventListener("change", ({ target }) => {
    const party = target.closest("li").querySelector("[name=party]");
    if (target.name === "file" && target.files.length && !party.value) party.value = guess(target.files[0].name);
  });
  several.addEventListener("change", () => {
    place(rows, several.files);
    several.value = "";
  });
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
      if (kind === "drop") take(form, rows, event);
    });
  }
  form.addEventListener("submit", (event) => {
    const files = [...form.querySelectorAll("[type=file]")].flatMap((input) => [...input.files]);
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const fits = bytes < Number(form.dataset.most);
    form.querySelector(".said").textContent = fits ? "" : form.dataset.tooLarge;
    if (!fits) event.preventDefault();
  });
}

// A file dropped on the field of the base is the base.
function take(form, rows, event) {
  const base = form.querySelector("#base");
  if (base.parentElement.contains(event.target)) base.files = event.dataTransfer.files;
  else place(rows, event.dataTransfer.files);
}

function place(rows, files) {
  for (const file of files) {
    const free = [...rows.children].find((row) => !row.querySelector("[name=file]").files.length);
    const row = free ?? another(rows);
    const held = new DataTransfer();
    held.items.add(file);
    row.querySelector("[name=file]").files = held.files;
    const party = row.querySelector("[name=party]");
    if (!party.value) party.value = guess(file.name);
  }
}

function another(rows) {
  const row = rows.lastElementChild.cloneNode(true);
  const number = rows.children.length + 1;
  for (const label of row.querySelectorAll("label")) label.htmlFor = label.htmlFor.replace(/\d+$/, number);
  for (const input of row.querySelectorAll("input")) {
    input.id = input.id.replace(/\d+$/, number);
    input.value = "";
  }
  rows.append(row);
  return row;
}

// As the house itself guesses: the first code of three capital letters, or else the first word.
function guess(name) {
  const words = name.replace(/\.[^.]*$/, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.find((word) => /^[A-Z]{3}$/.test(word)) ?? words[0] ?? "";
}
