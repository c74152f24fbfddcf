import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBrowserSkipped, launchChromium } from "../browser/chromium.js";
import { bars, lines, openPage, points } from "./pages.js";

const charts = { lines, bars, points };

/** What a reader may have done before axe-core looks, one after the other. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "at first": async () => {},
  "zoomed, under the mouse": async (page) => {
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -500);
    await page.waitForTimeout(100);
    await page.mouse.move(400, 300);
  },
  "walked by keys": async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  },
  "with its menu": (page) => page.keyboard.press("Shift+F10"),
  "with its table": (page) => page.getByRole("menuitem", { name: "Data as a table" }).click(),
};

describe.skipIf(isBrowserSkipped)("axe-core finds nothing", () => {
  let browser: Browser;
  let axe = "";
  beforeAll(async () => {
    browser = await launchChromium();
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  }, 60_000);
  afterAll(() => browser?.close(), 60_000);

  it.each(Object.entries(charts))("in %s, whatever a reader does", async (_, chart) => {
    // The page's own policy would refuse the checker.
    const { page } = await openPage(browser, (chart() as { toHTML(): string }).toHTML(), { bypassCSP: true });
    await page.evaluate(axe);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      const { violations } = (await page.evaluate("axe.run()")) as Found;
      expect(
        violations.map(({ id, nodes }) => `${state}, ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)}`),
      ).toEqual([]);
    }
    await page.context().close();
  });
});

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
