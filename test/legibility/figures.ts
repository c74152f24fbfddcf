import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { LAYOUTS } from "../../src/chart/types.js";
import { Figure, renderSVG } from "../../src/host/node/index.js";

type Layout = keyof typeof LAYOUTS;

/** What is laid out and drawn of a chart, whatever its axis types. */
interface Drawable {
  readonly figure: Figure;
}

type Maker = () => Drawable | readonly Drawable[] | Promise<Drawable | readonly Drawable[]>;

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The figures of some charts, by name; of makers that give several, with numbers. */
export async function figuresOf(charts: Iterable<readonly [string, Maker]>): Promise<Map<string, Figure>> {
  const figures = new Map<string, Figure>();
  for (const [name, make] of charts) {
    const made = await make();
    const all = "figure" in made ? [made] : made;
    for (const [i, { figure }] of all.entries()) figures.set(all.length === 1 ? name : `${name}.${i}`, figure);
  }
  return figures;
}

/** Every chart of a folder of modules that each have a `draw`. */
export async function drawnIn(folder: string): Promise<Map<string, Figure>> {
  const files = readdirSync(at(folder)).filter((file) => /\.m?[jt]s$/.test(file));
  const makers = files.map(
    async (file) => [file.replace(/\.\w+$/, ""), ((await import(at(join(folder, file)))) as { draw: Maker }).draw] as const,
  );
  return figuresOf(await Promise.all(makers));
}

/** The charts that Chartify's recordings make, drawn by the built package. */
export function recordedFigures(): Map<string, Figure> {
  const folder = mkdtempSync(join(tmpdir(), "chartify-recorded-"));
  try {
    const [library, cases, figures] = ["library.mjs", "cases.json", "figures"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const kinds = ["Chart", "RadarChart"].map(
      (kind) => `export class ${kind} extends built.${kind} { toSVG() { return JSON.stringify(this.figure); } }`,
    );
    const built = new URL("../../dist/index.js", import.meta.url).href;
    writeFileSync(library, [`import * as built from "${built}"; export * from "${built}";`, ...kinds].join("\n"));
    writeFileSync(cases, gunzipSync(readFileSync(at("test/fixtures/conformance/cases.json.gz"))));
    try {
      execFileSync(process.execPath, [at("test/fixtures/conformance/run.mjs"), library, cases, "--svg", figures], { stdio: "ignore" });
    } catch {
      // Whether the recordings hold is another test's; here it is enough that they are drawn.
    }
    const read = (file: string): Figure => Figure.fromJSON(JSON.parse(readFileSync(join(figures, file), "utf8")));
    return new Map(readdirSync(figures).map((file) => [file.replace(/\.svg$/, ""), read(file)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A figure in the size of a layout. */
export function inLayout(figure: Figure, layout: Layout): Figure {
  return Figure.fromJSON({ ...JSON.parse(JSON.stringify(figure)), ...LAYOUTS[layout] });
}

/** Pictures of figures in all four layouts; those that look alike once. */
export function inAllLayouts(figures: ReadonlyMap<string, Figure>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, figure] of figures) {
    for (const layout of Object.keys(LAYOUTS) as Layout[]) {
      const svg = renderSVG(inLayout(figure, layout));
      if (!names.has(svg)) names.set(svg, `${name} ${layout}`);
    }
  }
  return new Map([...names].map(([svg, name]) => [name, svg]));
}
