import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBrowserSkipped, launchChromium } from "../browser/chromium.js";
import { bars, lines, plainSvg, points } from "./pages.js";

/** What the page of the tests puts into the global scope. */
interface Scope {
  readonly figures: Readonly<Record<string, unknown>>;
  mount(element: Element | null, source: unknown, options?: object): Handle;
  handle: Handle;
  events: [string, unknown][];
}

interface Handle {
  readonly element: HTMLElement;
  update(source: unknown): void;
  on(type: string, listener: (detail: unknown) => void): () => void;
  select(marks: object[] | null): void;
  zoomTo(ranges: object | null): void;
  hide(labels: string[]): void;
  toSVG(): string;
  toPNG(options?: object): Promise<Uint8Array>;
  destroy(): void;
}

const figures = { lines: lines().figure, bars: bars().figure, points: points().figure };
// As strict as a policy gets that still runs a page's own files.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

describe.skipIf(isBrowserSkipped)("mount, in a page with a strict policy", () => {
  let browser: Browser;
  let server: Server;
  let origin = "";

  beforeAll(async () => {
    browser = await launchChromium();
    const files: Record<string, readonly [type: string, body: string]> = {
      "/": [
        "text/html",
        '<!doctype html><title>t</title><link rel="icon" href="data:,"><body><div id="at"></div><script type="module" src="/page.js"></script>',
      ],
      "/page.js": [
        "text/javascript",
        `import { mount } from "/mount.js"; Object.assign(globalThis, { mount, figures: ${JSON.stringify(figures)}, events: [] });`,
      ],
      "/mount.js": ["text/javascript", await readFile(new URL("../../dist/mount.js", import.meta.url), "utf8")],
    };
    server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);

  afterAll(async () => {
    server?.close();
    await browser?.close();
  }, 60_000);

  async function opened(
    name: keyof typeof figures,
    options: object = {},
    context: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const own = await browser.newContext({ viewport: { width: 960, height: 600 }, ...context });
    const page = await own.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(origin);
    await page.waitForFunction("globalThis.mount !== undefined");
    await page.evaluate(
      ([figure, given]) => {
        const scope = globalThis as unknown as Scope;
        document.body.style.margin = "0";
        scope.handle = scope.mount(document.querySelector("#at"), scope.figures[figure as string], given as object);
        for (const type of ["hover", "select", "zoom", "legend"]) scope.handle.on(type, (detail) => scope.events.push([type, detail]));
      },
      [name, options] as const,
    );
    return { page, complaints };
  }

  const handle = <T>(page: Page, ask: (scope: Scope) => T | Promise<T>): Promise<T> =>
    page.evaluate(`(${String(ask)})(globalThis)`) as Promise<T>;

  it("draws what toSVG gives of the same figure, in the page and for the handle", async () => {
    const { page, complaints } = await opened("lines");
    expect(plainSvg(await handle(page, ({ handle }) => handle.toSVG()))).toBe(plainSvg(lines().toSVG()));
    expect(plainSvg(await handle(page, () => new XMLSerializer().serializeToString(document.querySelector("svg") as Element)))).toBe(
      plainSvg(lines().toSVG()),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("zooms to ranges, tells of it, and shows all again", async () => {
    const { page } = await opened("lines");
    await handle(page, ({ handle }) => handle.zoomTo({ x: [new Date("2022-03-01"), new Date("2022-06-01")] }));
    expect(await page.locator("g.axis-x").textContent()).toContain("Apr");
    expect(await handle(page, ({ events }) => events.at(-1))).toEqual([
      "zoom",
      { ranges: { x: [Date.UTC(2022, 2, 1), Date.UTC(2022, 5, 1)], y: null, y2: null } },
    ]);
    await handle(page, ({ handle }) => handle.zoomTo(null));
    expect(plainSvg(await handle(page, ({ handle }) => handle.toSVG()))).toBe(plainSvg(lines().toSVG()));
    await page.context().close();
  });

  it("selects marks and hides series when told, and tells what a click selects", async () => {
    const { page } = await opened("points");
    await handle(page, ({ handle }) => handle.select([{ glyph: 0, row: 3 }]));
    expect(await page.locator(".chartify-chosen").count()).toBe(1);
    expect(await handle(page, ({ events }) => events.at(-1))).toMatchObject([
      "select",
      { marks: [{ glyph: 0, row: 3, series: "A", panel: null }] },
    ]);
    const box = await page.locator(".chartify-chosen").boundingBox();
    await handle(page, ({ handle }) => handle.select(null));
    expect(await page.locator(".chartify-chosen").count()).toBe(0);
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    expect(await handle(page, ({ events }) => events.at(-1))).toMatchObject(["select", { marks: [{ glyph: 0, row: 3 }] }]);
    await handle(page, ({ handle }) => handle.hide(["A"]));
    expect(await page.locator("g.series").count()).toBe(1);
    await page.context().close();
  });

  it("shows another figure in its place, and leaves nothing behind", async () => {
    const { page, complaints } = await opened("lines");
    await handle(page, ({ handle, figures }) => handle.update({ figure: figures["bars"] }));
    expect(plainSvg(await handle(page, ({ handle }) => handle.toSVG()))).toBe(plainSvg(bars().toSVG()));
    await handle(page, ({ handle }) => handle.destroy());
    expect(await page.locator("#at *").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("gives a PNG at the scale that is asked for", async () => {
    const { page } = await opened("bars");
    const bytes = Buffer.from(await handle(page, async ({ handle }) => Array.from((await handle.toPNG({ scale: 3 })).subarray(0, 24))));
    expect([bytes.subarray(1, 4).toString("latin1"), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(["PNG", 2880, 1620]);
    await page.context().close();
  });

  it("takes the width of its element, as that changes, up to maxWidth", async () => {
    const { page } = await opened("lines", { maxWidth: 1100 });
    const width = async (): Promise<number | undefined> => (await page.locator("svg").boundingBox())?.width;
    for (const [viewport, expected] of [
      [640, 640],
      [1300, 1100],
      [1050, 1050],
    ] as const) {
      await page.setViewportSize({ width: viewport, height: 600 });
      await expect.poll(width).toBe(expected);
    }
    await page.context().close();
  });

  it("is dark for readers who ask for dark colours, with the theme auto", async () => {
    const { page } = await opened("lines", { theme: "auto" }, { colorScheme: "dark" });
    const ground = (): Promise<string | null> => page.locator("rect.background").getAttribute("fill");
    expect(await ground()).toBe("#1b1e24");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(ground).toBe("#ffffff");
    await page.context().close();
  });

  it("leaves the wheel to the page where it is told to", async () => {
    const { page } = await opened("points", { wheel: false });
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, -500);
    await page.waitForTimeout(100);
    expect(plainSvg(await handle(page, ({ handle }) => handle.toSVG()))).toBe(plainSvg(points().toSVG()));
    await page.context().close();
  });

  it.each([
    [{ kind: "pie" }, /mount, figure/],
    [{ glyphs: [{ kind: "pie" }] }, /pie/],
  ])("refuses %j", async (figure, message) => {
    const { page } = await opened("bars");
    const error = await page.evaluate((given) => {
      const scope = globalThis as unknown as Scope;
      try {
        scope.mount(document.body, given);
        return "";
      } catch (caught) {
        return String(caught);
      }
    }, figure);
    expect(error).toMatch(message);
    await page.context().close();
  });
});
