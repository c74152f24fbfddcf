import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBrowserSkipped, launchChromium } from "../browser/chromium.js";
import { bars, lines, openPage, pictureIn, plainSvg, points, ticksOf } from "./pages.js";

const textIn = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).textContent()) ?? "";
const status = (page: Page): Promise<string> => textIn(page, "[role=status]");
const TIP = ".chartify-tip";

describe.skipIf(isBrowserSkipped)("a saved page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close(), 60_000);

  it("shows the same picture before its program runs, without it, and after it took over", async () => {
    const html = lines().toHTML();
    const still = await openPage(browser, html, { javaScriptEnabled: false });
    const before = await still.page.screenshot();
    const live = await openPage(browser, html);
    await live.page.evaluate(() => document.fonts.ready);
    expect((await live.page.screenshot()).equals(before)).toBe(true);
    expect(await pictureIn(live.page)).toBe(plainSvg(lines().toSVG()));
    expect([...still.complaints, ...live.complaints]).toEqual([]);
    await still.page.context().close();
    await live.page.context().close();
  });

  it("tells the values under the mouse, of all lines at one date", async () => {
    const { page, complaints } = await openPage(browser, lines().toHTML());
    await page.mouse.move(500, 300);
    const tip = page.locator(TIP);
    const told = await textIn(page, TIP);
    expect(told).toMatch(/^Month: Dec 2022(?:Cairo: 41|Rome: 31|Oslo: 21)/);
    for (const text of ["Cairo: 41", "Rome: 31", "Oslo: 21"]) expect(told).toContain(text);
    expect(await page.locator(".chartify-cross").isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    expect(await tip.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is one stop of the Tab key, whose arrows walk the marks and say them", async () => {
    const { page, complaints } = await openPage(browser, bars().toHTML());
    await page.keyboard.press("Tab");
    const app = page.getByRole("application", { name: "Bananas sell best" });
    expect(await app.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await textIn(page, TIP)).toContain("Apple");
    await page.keyboard.press("ArrowRight");
    expect(await status(page)).toBe("Banana; Sold: 5.5. 2 of 5.");
    await page.keyboard.press("End");
    expect(await status(page)).toBe("Elder; Sold: 2. 5 of 5.");
    await page.keyboard.press("c");
    expect(await status(page)).toBe("Cherry; Sold: 1. 3 of 5.");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(await status(page)).toBe("Selected.");
    expect(await page.locator(".chartify-chosen").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator(".chartify-tip").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    expect(await page.locator(".chartify-chosen").count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await app.evaluate((element) => element === document.activeElement)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("walks from series to series at one place", async () => {
    const { page } = await openPage(browser, lines().toHTML());
    await page.keyboard.press("Tab");
    await page.keyboard.press("PageDown");
    expect(await status(page)).toBe("Cairo. Month: Jun 2022; Temperature (°C): 35. 6 of 24.");
    await page.keyboard.press("ArrowDown");
    expect(await status(page)).toMatch(/^(?:Rome|Oslo)\. Month: Jun 2022; Temperature \(°C\): \d5\. 6 of 24\.$/);
    await page.context().close();
  });

  it("hides series by their names, shows them again, and one alone by a double click", async () => {
    const { page, complaints } = await openPage(browser, points().toHTML());
    const a = page.getByRole("button", { name: "A", exact: true });
    const series = page.locator("g.series");
    expect(await series.count()).toBe(2);
    await a.click();
    await expect.poll(() => series.count()).toBe(1);
    expect(await a.getAttribute("aria-pressed")).toBe("false");
    await a.click();
    await expect.poll(() => series.count()).toBe(2);
    expect(await pictureIn(page)).toBe(plainSvg(points().toSVG()));
    await a.dblclick();
    await expect.poll(() => page.getByRole("button", { name: "B", exact: true }).getAttribute("aria-pressed")).toBe("false");
    expect(await a.getAttribute("aria-pressed")).toBe("true");
    expect(await series.count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("zooms by wheel, box and keys, its ticks following, and comes back by a double click and Escape", async () => {
    const { page, complaints } = await openPage(browser, lines().toHTML());
    const first = await ticksOf(page, "x");
    const changed = async (): Promise<void> => expect.poll(() => ticksOf(page, "x")).not.toEqual(first);
    const back = async (): Promise<void> => expect.poll(() => ticksOf(page, "x")).toEqual(first);
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -900);
    await changed();
    await page.mouse.dblclick(500, 300);
    await back();
    await page.mouse.move(400, 200);
    await page.mouse.down();
    await page.mouse.move(500, 205, { steps: 4 });
    expect(await page.locator(".chartify-box").isVisible()).toBe(true);
    await page.mouse.up();
    await changed();
    expect((await ticksOf(page, "x")).join(" ")).toContain("Oct");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await back();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await changed();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("zooms dates down to milliseconds", async () => {
    const { page } = await openPage(browser, lines().toHTML());
    await page.mouse.move(500, 300);
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await ticksOf(page, "x")).join(" ")).toMatch(/\d\d:\d\d:\d\d\.\d\d\d/);
    await page.context().close();
  });

  it("leaves bars whole", async () => {
    const { page } = await openPage(browser, bars().toHTML());
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -900);
    await page.waitForTimeout(100);
    expect(await pictureIn(page)).toBe(plainSvg(bars().toSVG()));
    await page.context().close();
  });

  it("tells by a tap, and pans with a finger once it is zoomed", async () => {
    const { page, complaints } = await openPage(browser, points().toHTML(), { hasTouch: true });
    const dot = await page.evaluate(() => {
      const box = (document.querySelector("g.series path") as Element).getBoundingClientRect();
      return { x: box.x + 3, y: box.y + box.height / 2 };
    });
    await page.touchscreen.tap(dot.x, dot.y);
    expect(await page.locator(".chartify-menu-button").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is laid out anew for a narrow window, and back", async () => {
    const { page, complaints } = await openPage(browser, lines().toHTML(), { viewport: { width: 500, height: 600 } });
    expect(await page.locator("main svg").boundingBox()).toMatchObject({ width: 500, height: 300 });
    const narrow = lines();
    Object.assign(narrow.figure, { width: 500, height: 300 });
    expect(await pictureIn(page)).toBe(plainSvg(narrow.toSVG()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(500);
    await page.setViewportSize({ width: 1200, height: 700 });
    await expect.poll(async () => (await page.locator("main svg").boundingBox())?.width).toBe(960);
    expect(await pictureIn(page)).toBe(plainSvg(lines().toSVG()));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("offers its picture and its data as files", async () => {
    const { page, complaints } = await openPage(browser, lines().toHTML());
    const kept = async (name: string): Promise<{ name: string; bytes: Buffer }> => {
      await page.mouse.move(300, 300);
      await page.getByRole("button", { name: "Chart menu" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      const stream = await download.createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
    };
    const png = await kept("Download PNG");
    expect(png.name).toBe("Cairo-stays-warmest.png");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect((await kept("Download SVG")).bytes.toString("utf8")).toBe(lines().toSVG());
    const csv = (await kept("Download CSV")).bytes.toString("utf8");
    expect(csv.split("\r\n").slice(0, 2)).toEqual(["\ufeffseries,Month,Temperature (°C)", "Cairo,2022-01-01T00:00:00.000Z,30"]);
    expect(complaints.filter((text) => !text.startsWith("asked for blob:"))).toEqual([]);
    await page.context().close();
  });

  it("shows its data as a table, from the menu by keys", async () => {
    const { page } = await openPage(browser, bars().toHTML());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+F10");
    for (let i = 0; i < 10; i++) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "Data as a table") break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    const table = page.getByRole("table", { name: /Bananas sell best/ });
    expect(await table.getByRole("row").count()).toBe(6);
    expect(await table.getByRole("row").nth(2).getByRole("cell").allTextContents()).toEqual(["Banana", "5.5"]);
    await page.context().close();
  });

  it("is printed without what lies on the picture", async () => {
    const { page } = await openPage(browser, lines().toHTML());
    await page.mouse.move(500, 300);
    await page.emulateMedia({ media: "print" });
    for (const part of [".chartify-tip", ".chartify-menu-button", ".chartify-cross"])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator("main svg").isVisible()).toBe(true);
    await page.context().close();
  });

  it("keeps its tooltip and its focus visible in forced colours", async () => {
    const { page } = await openPage(browser, lines().toHTML(), { forcedColors: "active" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    const tip = page.locator(".chartify-tip");
    expect(await tip.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe("solid");
    expect(await page.locator(".chartify-app").evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
    await page.context().close();
  });
});
