// Visits each kind of page that can be reached from the first, and says what is wrong with it.
// Called by pages.sh: node pages.mjs ADDRESS [FOLDER-FOR-SCREENSHOTS [SEAT]]

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

// Both are installed apart from the system, where only `require` looks.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [address, shots, seat] = process.argv.slice(2);
// Each port has a record of its own, and so a seat of its own.
const cookie = `seat-${new URL(address).port}`;
const headers = seat ? { cookie: `${cookie}=${seat}` } : {};
const PER_KIND = 2;
const LINKS_MAX = 2000;
const PATIENCE_MS = 60_000;
const ROWS_THAT_ARE_MANY = 20;
const BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const faults = [];
const fault = (where, what) => {
  faults.push(`${where}: ${what}`);
  console.log(`  ✗ ${where}: ${what}`);
};

await untilServed();
const { pages, files } = await found();
console.log(`${pages.length} pages of ${new Set(pages.map(kind)).size} kinds, ${files.length} files`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: BROWSER,
});
// Not every combination: each language, light and dark, wide and narrow, with and without scripts meets each of the others.
const readers = [
  { language: "en", scheme: "light", width: 1280, scripts: true },
  { language: "en", scheme: "dark", width: 360, scripts: true },
  { language: "en", scheme: "dark", width: 1600, scripts: false },
  { language: "en", scheme: "light", width: 360, scripts: false },
  { language: "ko", scheme: "dark", width: 1600, scripts: true },
  { language: "ko", scheme: "light", width: 360, scripts: true },
  { language: "ko", scheme: "light", width: 1280, scripts: false },
  { language: "ko", scheme: "dark", width: 360, scripts: false },
];
await Promise.all([0, 1].map(async (lane) => {
  for (const reader of readers.filter((_, at) => at % 2 === lane)) await read(reader);
}));
await browser.close();

console.log(faults.length ? `${faults.length} faults` : "no fault");
process.exit(faults.length ? 1 : 0);

// Waits until the address answers.
async function untilServed() {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`nothing is served at ${address}: ${error.cause ?? error}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

// Follows every link from the first page, and chooses a few pages of each kind to look at.
async function found() {
  const seen = new Set(["/"]);
  const chosen = new Map();
  const files = [];
  for (const place of seen) {
    const ending = /\.(\w+)(\?|$)/.exec(place)?.[1];
    if (ending) {
      // Every file of a kind is written by the same hand, and some take long.
      const alike = files.filter((file) => kind(file) === kind(place) && file.split("?")[0].endsWith(`.${ending}`));
      if (alike.length >= PER_KIND) continue;
    }
    const answer = await fetch(new URL(place, address), { headers });
    if (!answer.ok) {
      fault(place, `answers ${answer.status}`);
      continue;
    }
    if (!answer.headers.get("content-type")?.startsWith("text/html")) {
      const bytes = await answer.arrayBuffer();
      if (bytes.byteLength === 0) fault(place, "is empty");
      files.push(place);
      continue;
    }
    const few = chosen.get(kind(place)) ?? [];
    if (few.length < PER_KIND) chosen.set(kind(place), [...few, place]);
    for (const link of links(await answer.text(), place)) {
      if (seen.size < LINKS_MAX) seen.add(link);
    }
  }
  return { pages: [...chosen.values()].flat(), files };
}

// The places of this house that a page links to; the same page in another language is no other place.
function links(html, place) {
  const here = new URL(place, address);
  return [...html.matchAll(/<a [^>]*href="([^"#]+)/g)]
    .map(([, to]) => new URL(to.replaceAll("&#38;", "&").replaceAll("&amp;", "&"), here))
    .filter((url) => url.origin === here.origin && !url.searchParams.has("lang"))
    .map((url) => url.pathname + url.search);
}

// Pages of one kind differ by their book and key only: /public/meeting/dialogue-29 is a meeting.
function kind(place) {
  const parts = place.split(/[?.]/)[0].split("/").filter(Boolean);
  return parts.length < 3 ? parts.join("/") : parts[1];
}

// Reads all chosen pages as one reader does.
async function read({ language, scheme, width, scripts }) {
  const reader = `${language} ${scheme} ${width} px ${scripts ? "with" : "without"} scripts`;
  const began = Date.now();
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    locale: language,
  });
  if (seat) await context.addCookies([{ name: cookie, value: seat, url: address }]);
  const page = await context.newPage();
  let where = reader;
  page.on("console", (message) => message.type() === "error" && fault(where, message.text()));
  page.on("pageerror", (error) => fault(where, error.message));
  // What was under way when the reader went on is no fault of the page.
  const gaveUp = (request) => request.failure()?.errorText === "net::ERR_ABORTED";
  page.on("requestfailed", (request) => gaveUp(request) || fault(where, `${request.url()} failed`));
  for (const place of pages) {
    where = `${place} (${reader})`;
    const url = new URL(place, address);
    url.searchParams.set("lang", language);
    const answer = await page.goto(url.href, { waitUntil: "load" });
    if (!answer.ok()) fault(where, `answers ${answer.status()}`);
    await look(page, where, language);
    if (scripts) await examine(page, where);
    if (scripts && width > 1000) await narrow(page, where);
    if (shots) await photograph(page, place, [language, scheme, width, scripts ? "" : "plain"]);
  }
  where = `menu (${reader})`;
  if (width < 400) await openMenu(page, where, scripts);
  console.log(`${reader}: ${pages.length} pages in ${Math.round((Date.now() - began) / 1000)} s`);
  await context.close();
}

// What a page must have whoever reads it.
async function look(page, where, language) {
  const heading = (await page.locator("h1").allInnerTexts()).map((words) => words.trim());
  if (heading.length !== 1 || !heading[0]) fault(where, `headings of the first rank: ${JSON.stringify(heading)}`);
  const told = await page.locator("html").getAttribute("lang");
  if (told !== language) fault(where, `says that it is in ${told}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) fault(where, `is ${over} px wider than the screen`);
}

// What axe-core finds, of the faults that keep people out.
async function examine(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, impact, nodes } of violations) {
    if (impact !== "serious" && impact !== "critical") continue;
    fault(where, `${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}`);
  }
}

// A long table can be narrowed by typing, and made whole again.
async function narrow(page, where) {
  const rows = page.locator("table tbody tr:not(.group, .total)");
  const long = await page.evaluate((many) => [...document.querySelectorAll("table")].some((table) =>
    table.querySelectorAll("tbody tr:not(.group, .total)").length > many), ROWS_THAT_ARE_MANY);
  if (!long) return;
  const shown = () => rows.evaluateAll((all) => all.filter((row) => !row.hidden).length);
  const whole = await shown();
  const filter = page.locator(".filter input").first();
  await filter.fill("no row says this");
  if ((await shown()) >= whole) fault(where, "a long table cannot be narrowed");
  await filter.fill("");
  if ((await shown()) !== whole) fault(where, "a narrowed table does not become whole again");
}

// On a small screen the places are behind a button, with or without scripts.
async function openMenu(page, where, scripts) {
  const places = page.locator("#places");
  if (await places.isVisible()) fault(where, "is open before it is asked for");
  await page.locator("button.menu").click();
  if (!(await places.isVisible())) fault(where, "does not open");
  else if (scripts) await examine(page, where);
}

async function photograph(page, place, reader) {
  mkdirSync(shots, { recursive: true });
  const name = [place.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "first", ...reader].filter(Boolean);
  await page.screenshot({ path: path.join(shots, `${name.join(".")}.png`), fullPage: true });
}
