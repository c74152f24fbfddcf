import type { PlotDef } from "../chart/plots/shared/definition.js";
import type { Table } from "../data/table.js";
import type { Command, FlagValue } from "./arguments.js";
import type { CliChart } from "./dress.js";

/** Labels beside bars have the colour of titles; those on stacks take what stands out. */
const BESIDE = { textColor: "#333333" };

type TextGlyph = Extract<CliChart["figure"]["glyphs"][number], { readonly kind: "text" }>;
type Options = Readonly<Record<string, unknown>>;

/** The options that tell where bars stand. */
const WHERE: readonly string[] = [
  "categoricalColumns",
  "numericColumn",
  "categoricalOrderBy",
  "categoricalOrderAscending",
  "stackColumn",
  "stackOrder",
  "normalize",
];

/** With `--text-column`: labels at the ends of bars or in the middle of their parts, over the same categories in the same order. */
export function labelBars({ form, plot, values }: Command, chart: CliChart, data: Table, options: Options): void {
  if (form.labels === null || !values.has("text-column")) return;
  const own: [string, FlagValue][] = plot.flags.flatMap(({ name, labelOption }) => {
    const value = values.get(name);
    return labelOption === undefined || value === undefined ? [] : [[labelOption, value]];
  });
  const { glyphs, xAxis } = chart.figure;
  const isBeside = form.labels.name === "text";
  const places = isBeside && xAxis.kind === "datetime" ? pointsOf(options) : placesOf(form.labels, options);
  const first = glyphs.length;
  chart.callPlot(form.labels.name, data, { ...places, ...(isBeside ? BESIDE : {}), ...Object.fromEntries(own) });
  if (!isBeside) return;
  const isLying = xAxis.kind !== "categorical" && xAxis.kind !== "datetime";
  const labels = glyphs.splice(first).filter((glyph) => glyph.kind === "text");
  const ends = labels.flatMap((each) => ([1, -1] as const).map((end) => labelsAt(each, end, isLying, plot.name === "lollipop")));
  glyphs.push(...ends.filter(({ text }) => text.length > 0));
}

/** How far labels stand from the ends of bars, and from the dots of lollipops. */
const FROM_END_PX = 4;
const FROM_DOT_PX = 10;

/** The labels of the bars that end above zero (1) or below it (-1), beyond their ends. */
function labelsAt(labels: TextGlyph, end: 1 | -1, isLying: boolean, hasDots: boolean): TextGlyph {
  const along = isLying ? labels.x : labels.y;
  const isHere = (i: number): boolean => Number(along[i]) < 0 === end < 0;
  const only = (column: TextGlyph["x"]): TextGlyph["x"] => Array.prototype.filter.call(column, (_, i) => isHere(i)) as TextGlyph["x"];
  const away = end * (hasDots ? FROM_DOT_PX : FROM_END_PX);
  return {
    ...labels,
    x: only(labels.x),
    y: only(labels.y),
    text: labels.text.filter((_, i) => isHere(i)),
    ...(isLying
      ? { textAlign: end > 0 ? "left" : "right", textBaseline: "middle", xOffset: away, yOffset: 0 }
      : { textAlign: "center", textBaseline: end > 0 ? "bottom" : "top", xOffset: 0, yOffset: -away }),
  };
}

/** Bars in time stand where points do. */
function pointsOf({ categoricalColumns, numericColumn }: Options): Options {
  return { xColumn: [categoricalColumns].flat()[0], yColumn: numericColumn };
}

function placesOf({ options: known }: PlotDef, options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(known, name) && WHERE.includes(name)));
}
