// Lets a reader narrow a long table by typing, drop files, and see at once what a change of a form comes to; without it,
// tables are whole, files are chosen, and forms are sent.
"use strict";

const LONG = 20;

enliven(document);

function enliven(within) {
  for (const table of within.querySelectorAll("table")) {
    const rows = [...table.querySelectorAll("tbody tr:not(.group):not(.total)")];
    if (rows.length > LONG) offer(table, rows);
  }
  for (const form of within.querySelectorAll("form.merge")) ease(form);
  for (const form of within.querySelectorAll("form.given[data-drop]")) welcome(form);
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

// A file dropped anywhere on the form goes to its first field for files; what is too large is said before it is sent.
function welcome(form) {
  const field = form.querySelector("[type=file]");
  const drop = document.createElement("p");
  drop.className = "drop";
  drop.textContent = form.dataset.drop;
  field.parentElement.after(drop);
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
      if (kind !== "drop" || !event.dataTransfer.files.length) return;
      const into = event.target.closest(".field")?.querySelector("[type=file]") ?? field;
      const held = new DataTransfer();
      const files = into.multiple ? [...event.dataTransfer.files] : [event.dataTransfer.files[0]];
      for (const file of files) held.items.add(file);
      into.files = held.files;
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

// What is changed in such a form is sent at once, and the page that comes back takes the place of this one, where it is.
document.addEventListener("change", async ({ target }) => {
  const form = target.closest("form[data-live]");
  if (!form || target.type === "file") return;
  const sent = new URLSearchParams(new FormData(form));
  sent.set("do", "again");
  const answer = await fetch(form.action, { method: "POST", body: sent }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = document.querySelector("form[data-live]");
  // Where more was changed meanwhile, the answer to that is on its way.
  if (!page.querySelector("form[data-live]") || !now || sent.toString() !== again(now)) return;
  const { id, name } = document.activeElement;
  const main = document.querySelector("main");
  const opened = [...main.querySelectorAll("details[open]")].map((one) => one.className);
  const fresh = page.querySelector("main");
  main.replaceWith(fresh);
  enliven(fresh);
  for (const one of fresh.querySelectorAll("details")) one.open = opened.includes(one.className);
  const same = document.getElementById(id || " ") ?? document.getElementsByName(name || " ")[0];
  same?.focus({ preventScroll: true });
});

function again(form) {
  const sent = new URLSearchParams(new FormData(form));
  sent.set("do", "again");
  return sent.toString();
}
