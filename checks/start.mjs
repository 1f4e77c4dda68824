// Goes from the start page to a kept record, with and without scripts, on a wide and a narrow screen, light and dark.
// Called by start.sh: node start.mjs ADDRESS ROOM [FOLDER-FOR-SCREENSHOTS]

import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [address, room, shots] = process.argv.slice(2);
const PATIENCE_MS = 60_000;
const PLAN = `# Plan of Action to Implement the Partnership between Alvaria and Nordmark (2031-2035)

## 1. Seas

The two sides will:

1.1 Count the stocks of herring together each year;

1.2 Hold a joint rescue exercise every second year; and train pilots;

## 2. Learning

2.1 Grant one hundred scholarships each year.
`;
const MATRIX = `| No. | Action line | Status (Alvaria) | Activities (Alvaria) | Status (Nordmark) |
|---|---|---|---|---|
| 1.1 | Count the stocks of herring together each year | Ongoing | Counted in March | Ongoing |
| 1.2 | Hold a joint rescue exercise every second year; and train pilots | Somehow | | Not started |
| 2.1 | Grant one hundred scholarships each year | Completed | 97 granted | Completed |
`;
const plan = path.join(room, "plan.md");
const matrix = path.join(room, "matrix.md");
writeFileSync(plan, PLAN);
writeFileSync(matrix, MATRIX);

const faults = [];
const fault = (where, what) => {
  faults.push(`${where}: ${what}`);
  console.log(`  ✗ ${where}: ${what}`);
};

await untilServed();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
});
const users = [
  { name: "wide", width: 1280, scheme: "light", scripts: true },
  { name: "dark", width: 1280, scheme: "dark", scripts: true },
  { name: "narrow", width: 360, scheme: "light", scripts: true },
  { name: "plain", width: 1280, scheme: "light", scripts: false },
];
for (const user of users) await walk(user);
await browser.close();
console.log(faults.length ? `${faults.length} faults` : "no fault");
process.exit(faults.length ? 1 : 0);

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

// The whole way of one user; each keeps a record of its own.
async function walk({ name, width, scheme, scripts }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: scripts, locale: "en",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => fault(name, error.message));
  const step = (what) => seen(page, `${what} (${name})`, scripts, `${what}.${name}`);
  await page.goto(address);
  await step("start");
  await page.getByRole("link", { name: "Turn my plan and matrix into a review" }).click();
  await step("begin");
  await page.locator("#plan").setInputFiles(plan);
  await page.getByRole("button", { name: "Read the plan" }).click();
  await step("plan");
  if (!(await page.getByText("It asks for 2 things").first().isVisible())) fault(name, "the doubt is not shown");
  await page.getByRole("button", { name: "Go on to the matrix" }).click();
  await step("matrix-asked");
  await page.locator("#file").setInputFiles(matrix);
  await page.getByRole("button", { name: "Read the matrix" }).click();
  await step("matrix");
  await page.getByLabel("somehow").selectOption("under-way");
  if (scripts) await page.getByText("6 reports would be recorded").waitFor();
  await page.getByRole("button", { name: "Go on to the review" }).click();
  await step("review");
  await page.locator("#name").fill(`kept-${name}`);
  await page.getByRole("button", { name: "Keep it" }).click();
  await step("kept");
  if (!existsSync(path.join(room, "records", `kept-${name}.chancery`))) fault(name, "no record was written");
  await page.getByRole("button", { name: "Open it as our desk" }).click();
  await page.waitForLoadState();
  if (new URL(page.url()).origin === new URL(address).origin) fault(name, "the record is not opened");
  await page.goto(new URL("/joint/instrument/plan/review", page.url()).href);
  if (!(await page.locator("h1").innerText()).startsWith("Review of implementation")) fault(name, "there is no review");
  await page.goto(new URL("/bring-in", page.url()).href);
  await step("bring-in");
  console.log(`${name}: from an empty folder to the review`);
  await context.close();
}

// What each step must have whoever takes it.
async function seen(page, where, scripts, file) {
  if ((await page.locator("h1").count()) !== 1) fault(where, "has not one heading of the first rank");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) fault(where, `is ${over} px wider than the screen`);
  if (scripts) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations) {
      if (impact !== "serious" && impact !== "critical") continue;
      fault(where, `${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}`);
    }
  }
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, `${file}.png`), fullPage: true });
}
