import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Chart, ChartifyError, Figure, renderHTML, renderSVG } from "../../../src/host/node/index.js";
import { pageRuntime } from "../../../src/host/node/page-runtime.js";
import { type PageRuntime, STARTER, STARTER_HASH } from "../../../src/paint/html/live.js";
import { figuresOfPlots, kindOf, type Path, stringsIn, withStrings } from "./plot-files.js";
import { parseSvg } from "./safe-svg.js";

/** Each would become an element, an attribute, a link or a program where a text is not escaped as its place asks. */
const HOSTILE = {
  "a script": `<script>alert(1)</script>`,
  "a script out of an attribute": `"><script>alert(1)</script>`,
  "an event handler out of an attribute": `" onload="alert(1)`,
  "an event handler out of single quotes": `' onmouseover='alert(1)`,
  "an image out of a text": `</text><image href="javascript:alert(1)" onerror="alert(1)"/>`,
  "an end of title and page": `</title></svg></body><img src=x onerror=alert(1)>`,
  "a comment": `<!-- --><b>`,
  "an open comment": `<!--`,
  "a CDATA section": `<![CDATA[<b>]]>`,
  "an end of a CDATA section": `]]><b>`,
  "a processing instruction": `<?xml-stylesheet href="javascript:alert(1)"?>`,
  "an entity": `&lt;script&gt;&#x3c;b&#x3e;&unknown;`,
  "a script's address": `javascript:alert(1)`,
  "a style": `</style><style>*{background:url(//example.org)}`,
  "a reference to a clip": `url(#clip0)`,
  "control characters": `\u0000\u0008\u001b]0;x\u0007\u009b31m\ufffe`,
  "half a character": `\ud83d<b>\ude00`,
} as const;

/** A text as a picture shows it: what XML cannot hold is replaced. */
function shown(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
}

/** Where any text is taken; elsewhere (colours, kinds, formats) a hostile one is refused. */
function freePlaces(figure: unknown): Path[] {
  const verdicts = new Map<string, boolean>();
  return stringsIn(figure).filter((path) => {
    const kind = kindOf(path);
    const known = verdicts.get(kind);
    if (known !== undefined) return known;
    const isFree = draws(withStrings(figure, [path], "<b>"));
    verdicts.set(kind, isFree);
    return isFree;
  });
}

function draws(figure: unknown): boolean {
  try {
    renderSVG(Figure.fromJSON(figure));
    return true;
  } catch (error) {
    if (error instanceof ChartifyError) return false;
    throw error;
  }
}

describe.each(await figuresOfPlots())("the figure of %s", (_, json) => {
  const places = freePlaces(json);

  it("takes texts", () => {
    expect(places.map(kindOf)).toEqual(expect.arrayContaining(["title", "subtitle", "sourceLabel"]));
  });

  it.each(Object.entries(HOSTILE))("makes nothing of %s in any text", (__, text) => {
    const figure = Figure.fromJSON(withStrings(json, places, text));
    const svg = renderSVG(figure);
    const { problems, texts } = parseSvg(svg);
    expect(problems).toEqual([]);
    expect(texts).toContain(shown(text));
    expectPageAround(svg, renderHTML(figure, { interactive: false }), shown(text));
    expectLivePageAround(svg, renderHTML(figure));
  });
});

describe("a chart", () => {
  it.each(Object.entries(HOSTILE))("shows %s in names, categories and labels as it is", (_, text) => {
    const rows = [
      { [text]: text, [`2${text}`]: "a", n: 1 },
      { [text]: `2${text}`, [`2${text}`]: "b", n: 2 },
    ];
    const chart = new Chart({ xAxisType: "categorical", layout: { width: 3000, height: 1000 } }).plot.bar(rows, {
      categoricalColumns: [text, `2${text}`],
      numericColumn: "n",
      colorColumn: text,
    });
    chart
      .setTitle(text)
      .setSubtitle(text)
      .setSourceLabel(text)
      .axes.setXAxisLabel(text)
      .axes.setYAxisLabel(text)
      .callout.text(text, { x: [text, "a"], y: 1 });
    const { problems, texts } = parseSvg(chart.toSVG());
    expect(problems).toEqual([]);
    // Title, subtitle, source, two axis labels, the callout, a category, a legend item, and the description.
    expect(texts.filter((each) => each === shown(text)).length).toBeGreaterThanOrEqual(8);
  });

  it("writes what a hostile format adds to dates as text, and drops it from numbers", () => {
    for (const [xAxisType, format] of [
      ["linear", "0<script>"],
      ["linear", `"><b>0`],
      ["datetime", "%Y<script>"],
      ["datetime", `"><b>%Y`],
    ] as const) {
      const chart = new Chart({ xAxisType }).plot.line({ x: [0, 9e11], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
      try {
        chart.axes.setXAxisTickFormat(format);
      } catch (error) {
        expect(error).toBeInstanceOf(ChartifyError);
        continue;
      }
      const { problems, texts } = parseSvg(chart.toSVG());
      expect(problems).toEqual([]);
      if (xAxisType === "datetime") expect(texts.join("\n")).toMatch(/<script>|<b>/);
    }
  });

  it("writes a hostile font name as an attribute's value", () => {
    const chart = new Chart().plot.line({ x: [0, 1], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
    chart.figure.style = { fontFamily: `Arial" onload="alert(1)` };
    expect(parseSvg(chart.toSVG())).toMatchObject({ problems: [], texts: expect.arrayContaining([`Arial" onload="alert(1)`]) });
  });

  it("takes no colour that is more than one", () => {
    for (const color of [`#000" onload="alert(1)`, "url(javascript:alert(1))", "red;background:url(x)", "expression(1)"]) {
      const chart = new Chart().plot.line({ x: [0, 1], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
      expect(() => chart.style.setColorPalette("categorical", { palette: [color] })).toThrow(ChartifyError);
      expect(() => chart.callout.line(1, { lineColor: color })).toThrow(ChartifyError);
      chart.figure.style = { background: color };
      expect(() => chart.toSVG()).toThrow(ChartifyError);
    }
  });
});

describe("the check itself", () => {
  it.each([
    [`<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`, "element <script>"],
    [`<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>`, "attribute onload on <svg>"],
    [`<svg xmlns="http://www.w3.org/2000/svg"><g class="a" href="javascript:x"/></svg>`, "attribute href on <g>"],
    [`<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(//x)"/></svg>`, 'attribute fill="url(//x)" on <rect>'],
    [`<svg xmlns="http://www.w3.org/2000/svg"><rect style="x"/></svg>`, "attribute style on <rect>"],
    [`<svg xmlns="http://www.w3.org/2000/svg"><!-- x --></svg>`, "a comment"],
  ])("finds what is wrong in %s", (svg, problem) => {
    expect(parseSvg(svg).problems).toEqual([problem]);
  });
});

/** What lies under the whole page, where a theme is not on white. */
const PAPER = `(?:<svg class="paper" aria-hidden="true"><rect width="100%" height="100%" fill="#[0-9a-f]{6}"/></svg>\n)?`;

/** A page that answers holds the picture and two blocks of data in which nothing is markup, and runs one known script. */
function expectLivePageAround(svg: string, page: string): void {
  const html = page.replace('font-family="ChartifyArimo, ', 'font-family="');
  const [head = "", foot = ""] = html.split(svg);
  const { whole, plain } = pageRuntime() as PageRuntime;
  const hash = html.includes(plain.script) ? plain.sha256 : whole.sha256;
  expect(head).toContain(
    `script-src '${STARTER_HASH}' 'sha256-${hash}'; require-trusted-types-for 'script'; trusted-types chartify; base-uri 'none'`,
  );
  const data = `<script type="text/plain" id="chartify-figure">[^<>&]*</script>`;
  const program = `<script type="text/plain" id="chartify-runtime">[!-%'-;=?-~]+</script>`;
  expect(foot.replace(`<script>${STARTER}</script>`, "")).toMatch(
    new RegExp(`^</main>\n${PAPER}${data}\n${program}\n\n</body>\n</html>\n$`),
  );
}

/** The page holds the picture unchanged, and around it nothing but its own head with the title escaped. */
function expectPageAround(svg: string, page: string, title: string): void {
  const html = page.replace('font-family="ChartifyArimo, ', 'font-family="');
  expect(html.split(svg)).toHaveLength(2);
  const [head = "", foot = ""] = html.split(svg);
  expect(foot).toMatch(new RegExp(`^</main>\n${PAPER}</body>\n</html>\n$`));
  const tags = [...head.matchAll(/<([^>\s]+)[^>]*>/g)].map(([, tag]) => tag);
  const start = ["!doctype", "html", "head", "meta", "meta", "meta", "title", "/title"];
  const expected = [...start, "style", "/style", "style", "/style", "/head", "body", "main"];
  expect(tags).toEqual(expected);
  const [, inside = ""] = /<title>(.*)<\/title>/s.exec(head) ?? [];
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  expect(inside.replace(/&[^;]+;/g, (entity) => entities[entity] ?? "?")).toBe(title);
  expect(head).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; font-src data:; base-uri 'none'; form-action 'none'"/,
  );
  const [, rules = ""] = /<style>(@.*)<\/style>/.exec(head) ?? [];
  const face = String.raw`@font-face\{font-family:ChartifyArimo;font-weight:(?:400|700);src:url\(data:font/woff2;base64,[\w+/=]+\) format\("woff2"\);unicode-range:[U+0-9A-F,-]+\}`;
  expect(rules).toMatch(new RegExp(`^(?:${face})+$`));
  expect(head).toContain(`'sha256-${createHash("sha256").update(rules).digest("base64")}'`);
}
