import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { isBrowserSkipped, launchChromium } from "../browser/chromium.js";
import { openPage } from "./pages.js";

/** Each would run or load something where a text became markup or code. */
const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "</text></svg><iframe srcdoc='<script>alert(1)</script>'>",
  "javascript:alert(1)",
  '" onmouseover="alert(1)',
  "<!--<script>",
  "\u202eevil\u2066",
  "__proto__",
  ["$", "{alert(1)}"].join(""),
];

describe.skipIf(isBrowserSkipped)("hostile texts in a page that answers", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close(), 60_000);

  it.each(HOSTILE)("%s stays text in every part", async (text) => {
    const rows = [
      { [text]: text, group: `1 ${text}`, n: 1 },
      { [text]: `2 ${text}`, group: `2 ${text}`, n: 2 },
    ];
    const chart = new Chart({ xAxisType: "categorical" }).plot
      .bar(rows, { categoricalColumns: text, numericColumn: "n", colorColumn: "group" })
      .setTitle(text)
      .setSubtitle(text)
      .setSourceLabel(text)
      .axes.setXAxisLabel(text)
      .axes.setYAxisLabel(text);
    const { page, complaints } = await openPage(browser, chart.toHTML());
    let asked = false;
    page.on("dialog", (dialog) => {
      asked = true;
      return dialog.dismiss();
    });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("[role=status]").textContent()).toContain(text);
    expect(await page.locator(".chartify-tip").textContent()).toContain(text);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Data as a table" }).click();
    expect(await page.getByRole("table").textContent()).toContain(text);
    expect(await page.locator("img, iframe, [onerror], [onmouseover], a").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(4);
    expect([asked, complaints]).toEqual([false, []]);
    await page.context().close();
  });

  it("lets no script of others run, and no text become markup", async () => {
    const { page } = await openPage(browser, new Chart().plot.line({ x: [1, 2], y: [1, 2] }, { xColumn: "x", yColumn: "y" }).toHTML());
    const attempts = await page.evaluate(() => {
      const names: string[] = [];
      const attempt = (name: string, run: () => void): void => {
        try {
          run();
        } catch {
          names.push(name);
        }
      };
      attempt("markup", () => {
        document.body.innerHTML = "<b>x</b>";
      });
      attempt(
        "another policy",
        () =>
          void (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy(
            "mine",
            {},
          ),
      );
      attempt(
        "the same policy",
        () =>
          void (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy(
            "chartify",
            {},
          ),
      );
      attempt("code", () => {
        document.createElement("script").text = "1";
      });
      return names;
    });
    expect(attempts).toEqual(["markup", "another policy", "the same policy", "code"]);
    await page.context().close();
  });
});
