// Lets a reader narrow a long table by typing; without it, the table is simply whole.
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
