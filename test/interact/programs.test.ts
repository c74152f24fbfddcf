import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Figure, renderHTML, renderSVG } from "../../src/host/node/index.js";
import { isBrowserSkipped, launchChromium } from "../browser/chromium.js";
import { figuresOfPlots } from "../security/threats/plot-files.js";
import { openPage, pictureIn, plainSvg } from "./pages.js";

/** Narrower than any figure, so that the page has to draw it anew. */
const WIDTH = 700;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close(), 60_000);

const THEMES = ["default", "dark", "print"] as const;

it.skipIf(isBrowserSkipped)("pages draw the figures of all plots as Node does, the themes in turn", { timeout: 600_000 }, async () => {
  for (const [i, [name, json]] of (await figuresOfPlots()).entries()) {
    const figure = Figure.fromJSON(json);
    Object.assign(figure, { theme: THEMES[i % THEMES.length] });
    const { page, complaints } = await openPage(browser, renderHTML(figure), { viewport: { width: WIDTH, height: 800 } });
    const height = Math.max(Math.round((figure.height * WIDTH) / figure.width), Math.min(300, figure.height));
    const narrow = Figure.fromJSON({
      ...figure.toJSON(),
      width: Math.min(WIDTH, figure.width),
      height: figure.width <= WIDTH ? figure.height : height,
    });
    expect(plainSvg(await pictureIn(page)), name).toBe(plainSvg(renderSVG(narrow)));
    expect(complaints, name).toEqual([]);
    await page.context().close();
  }
});
