// Makes filling in a form easier: the book is taken as it is chosen, what is typed is kept as a draft, long lists are narrowed.
"use strict";

const IDLE = 4000;
const MANY = 20;

for (const form of document.querySelectorAll("form.record:not(.preview)")) begin(form);
document.getElementById("faults")?.focus();

function begin(form) {
  let timer;
  prepare(form);
  form.addEventListener("input", (event) => {
    if (event.target.name === "as" || event.target.closest(".narrow")) return;
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), IDLE);
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "as") take(form, event.target.value);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// What can be chosen depends on the book: the house is asked again, and what was typed stays.
async function take(form, way) {
  const page = await ask(form, "again");
  const fresh = page && page.ok && new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form.record");
  if (!fresh) return;
  form.replaceChildren(...fresh.childNodes);
  prepare(form);
  form.querySelector(`[name=as][value="${CSS.escape(way)}"]`)?.focus();
}

async function keep(form) {
  const said = form.querySelector(".kept");
  if (form.dataset.stopped) return;
  said.textContent = form.dataset.keeping;
  const answer = await ask(form, "autosave");
  if (answer?.ok) {
    const kept = await answer.json();
    carry(form, "draft", kept.draft);
    carry(form, "version", kept.version);
    said.textContent = kept.said;
  } else {
    // Changed in another window: nothing is kept by itself any more, so that nothing is overwritten unseen.
    if (answer?.status === 409) form.dataset.stopped = "yes";
    said.textContent = answer?.status === 409 ? form.dataset.elsewhere : "";
  }
}

function ask(form, wish) {
  const body = new URLSearchParams(new FormData(form));
  body.set("do", wish);
  return fetch(form.action, { method: "POST", body }).catch(() => null);
}

function carry(form, name, value) {
  let input = form.querySelector(`input[type=hidden][name=${name}]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    form.prepend(input);
  }
  input.value = value;
}

function prepare(form) {
  // One book more needs no button where it is taken as it is chosen.
  form.querySelector(".ways button")?.remove();
  for (const boxes of form.querySelectorAll(".boxes")) {
    const items = [...boxes.querySelectorAll("li")];
    if (items.length > MANY) narrowing(form, boxes, items, (item) => item.textContent);
  }
  for (const select of form.querySelectorAll("select")) {
    const options = [...select.options].slice(1);
    if (options.length > MANY) narrowing(form, select, options, (option) => option.label);
  }
}

function narrowing(form, list, items, text) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  label.className = "narrow";
  label.textContent = form.dataset.find;
  input.type = "search";
  input.autocomplete = "off";
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/);
    for (const item of items) item.hidden = !words.every((word) => fold(text(item)).includes(word));
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  label.append(input);
  list.before(label);
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}
