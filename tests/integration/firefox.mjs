// The main way through a living page in Firefox, told to it by WebDriver BiDi: what a person types
// and chooses, saved as a file. Called with: puppeteer-core, Firefox, the page, a folder, the words.
import { createRequire } from "node:module";

const [home, firefox, url, folder, words] = process.argv.slice(2);
const { default: puppeteer } = await import(createRequire(`${home}/`).resolve("puppeteer-core"));
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
  extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": folder },
});
const page = await browser.newPage();
const said = [];
page.on("console", (message) => said.push(message.text()));
page.on("pageerror", (error) => said.push(String(error)));
await page.goto(url);
const seen = {};

/** Tab to something as somebody without a mouse does. */
async function tabTo(selector) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function next() {
  await tabTo(".turn .next");
  await page.keyboard.press("Enter");
}

await tabTo("[data-step=who] [value=person]");
await page.keyboard.press(" ");
await next();
await tabTo("[data-step=matters] textarea");
for (const each of words) await page.keyboard.sendCharacter(each);
for (let step = 0; step < 3; step += 1) await next();
await tabTo("[data-step=weigh] [value=not_at_all]");
for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
await next();
seen.known = await page.evaluate(() => document.querySelector("[data-step=known]").innerText);
await next();
await next();
await next();
await tabTo(".keepers button:last-child");
await page.keyboard.press("Enter");
await page.waitForSelector("[data-step=keep] .found:not(:empty)");
seen.told = await page.evaluate(() => document.querySelector("[data-step=keep] .found").textContent);
await new Promise((done) => setTimeout(done, 1500));
seen.kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
seen.wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
await browser.close();
process.stdout.write(JSON.stringify({ ...seen, said }));
