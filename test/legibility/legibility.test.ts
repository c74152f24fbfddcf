/**
 * What a reader stumbles over, measured in Chromium with Helvetica's widths and with a font that is wider: texts on each other, cut,
 * hidden, small or faint, a legend over marks, an axis without a label. Charts of a hard set in all four layouts.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../src/chart/types.js";
import { isBrowserSkipped } from "../browser/chromium.js";
import { type AnyChart, HARD_CHARTS } from "./hard-charts.js";

/** Found by kind. */
type Found = Readonly<Record<"overlap" | "data" | "clipped" | "hidden" | "bare" | "small" | "faint" | "cut", readonly unknown[]>>;

/** Folders of Debian's fonts: with Helvetica's widths, and nothing but one that is about 15 % wider. */
const FONTS = { metric: ["liberation", "liberation2", "dejavu"], wide: ["dejavu"] } as const;
const source = readFileSync(new URL("./measure-page.js", import.meta.url), "utf8");

/** What is still found, by chart: callouts at the edges, exponents, and long names of groups. */
const KNOWN: Readonly<Record<string, readonly (keyof Found)[]>> = {
  callouts: ["overlap", "clipped"],
  "log-30-decades": ["faint"],
  "bars-grouped": ["cut"],
};

async function inPage(fonts: keyof typeof FONTS, work: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chartify-fonts-"));
  const file = join(folder, "fonts.conf");
  const dirs = FONTS[fonts].map((name) => `<dir>/usr/share/fonts/truetype/${name}</dir>`).join("");
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}</cachedir></fontconfig>`);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    env: { ...process.env, FONTCONFIG_FILE: file } as Record<string, string>,
  });
  try {
    await work(await browser.newPage({ viewport: { width: 1600, height: 1200 } }));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with pictures, but for what is known. */
async function problemsOf(page: Page, pictures: ReadonlyMap<string, string>): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, svg] of pictures) {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    const found = (await page.evaluate(`(() => { ${source}; return measure(); })()`)) as Found;
    const known = KNOWN[name.replace(/ .*/, "")] ?? [];
    for (const [kind, what] of Object.entries(found)) {
      if (what.length > 0 && !known.includes(kind as keyof Found)) problems.push(`${name}: ${kind} ${JSON.stringify(what.slice(0, 3))}`);
    }
  }
  return problems;
}

async function inAllLayouts(charts: Iterable<readonly [string, () => AnyChart | Promise<AnyChart>]>): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const [name, draw] of charts) {
    for (const [layout, size] of Object.entries(LAYOUTS)) {
      const chart = await draw();
      Object.assign(chart.figure, size);
      pictures.set(`${name} ${layout}`, chart.toSVG());
    }
  }
  return pictures;
}

describe.skipIf(isBrowserSkipped).each(["metric"] as const)("with %s fonts nothing stumbles a reader", (fonts) => {
  it("in hard charts", async () => {
    const pictures = await inAllLayouts(Object.entries(HARD_CHARTS));
    await inPage(fonts, async (page) => expect(await problemsOf(page, pictures)).toEqual([]));
  }, 180_000);
});
