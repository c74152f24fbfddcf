import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const KINDS = ["overlap", "data", "clipped", "hidden", "bare", "small", "faint", "cut"] as const;

/** What a reader stumbles over, as `measure-page.js` tells it. */
export type Kind = (typeof KINDS)[number];

/** Folders of Debian's fonts: with Helvetica's widths, and nothing but one that is about 15 % wider. */
const FONTS = { metric: ["liberation", "liberation2", "dejavu"], wide: ["dejavu"] } as const;
const source = readFileSync(new URL("./measure-page.js", import.meta.url), "utf8");

/** What is wrong with pictures under both fonts, one line for each picture, font and kind. */
export async function problemsIn(pictures: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await Promise.all(Object.keys(FONTS).map((fonts) => problemsUnder(fonts as keyof typeof FONTS, pictures)));
  return found.flat();
}

async function problemsUnder(fonts: keyof typeof FONTS, pictures: ReadonlyMap<string, string>): Promise<string[]> {
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
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    await page.setContent(`<body style="margin:0"></body>`);
    await page.addScriptTag({ content: source });
    const problems: string[] = [];
    for (const [name, svg] of pictures)
      for (const problem of await problemsOf(page, svg)) problems.push(`${name} (${fonts} fonts): ${problem}`);
    return problems;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function problemsOf(page: Page, svg: string): Promise<string[]> {
  const found = (await page.evaluate(`document.body.innerHTML = ${JSON.stringify(svg)}; measure()`)) as Record<Kind, unknown[]>;
  return KINDS.flatMap((kind) => (found[kind].length > 0 ? [`${kind} ${JSON.stringify(found[kind].slice(0, 3))}`] : []));
}
