import { checkCells, checkMade } from "../../util/check-limits.js";
import { timeZoneOf } from "../../util/time-zone.js";
import { DAY_MS } from "../dates.js";
import { groupRows } from "../group.js";
import type {
  Attribute,
  BinsAnswer,
  BinsQuestion,
  Boxes,
  CategoryKey,
  CategoryLevels,
  DensityAnswer,
  DensityQuestion,
  ExtremesAnswer,
  ExtremesQuestion,
  HexagonsAnswer,
  HexagonsQuestion,
  QuantilesAnswer,
  QuantilesQuestion,
  SeriesLevels,
  TimeLevels,
} from "../questions.js";
import { boxStats } from "../stats/box.js";
import { dateBinEdges } from "../stats/date-bins.js";
import { extremes } from "../stats/extremes.js";
import { hexGridFor } from "../stats/hex-size.js";
import { hexbin } from "../stats/hexbin.js";
import { binEdges, histogram, isBinUnit } from "../stats/histogram.js";
import { type Curve, kde } from "../stats/kde.js";
import { type RuleEdges, ruleEdges } from "../stats/rule-edges.js";
import type { Table } from "../table.js";
import { partOf } from "../whole.js";
import { numbersOf, pick } from "./cells.js";
import { type Read, readCategories, readSeries } from "./keys.js";
import { rowsBySeries } from "./points.js";
import { readTimes } from "./times.js";

export function answerBins(table: Table, question: BinsQuestion, place: string): BinsAnswer {
  const at = `${place}, option "bins"`;
  const { series, groups, zone } = valuesOf(table, question, place);
  const part = partOf(table);
  const bins =
    part?.whole.shares.bins === true
      ? part.whole.once(question, (whole) => binsOf(valuesOf(whole, question, place), question, at))
      : binsOf({ groups, zone }, question, at);
  // By the day is how dense dates are.
  const unit = question.values.as === "date" && question.method === "density" ? DAY_MS : 1;
  const histograms = groups.map((own, i) => {
    const counted = histogram(own, (bins[i] as RuleEdges).edges, question.method, at);
    return unit === 1 ? counted : { edges: counted.edges, values: counted.values.map((value) => value * unit) };
  });
  return { series: series?.levels ?? null, histograms, wanted: bins.reduce((most, { wanted }) => Math.max(most, wanted), 0) };
}

/** The values of each series, of dates with the time zone that they are by. */
function valuesOf(table: Table, question: BinsQuestion, place: string) {
  const values = numbersOf(table, question.values, place);
  const series = question.series === null ? null : readSeries(table, question.series, place);
  const zone = question.values.as === "date" ? (table.dateColumn(question.values.column, place).zone ?? null) : null;
  return { series, zone, groups: rowsBySeries(series).map((rows) => pick(values, rows)) };
}

/** The bins of each series. */
function binsOf(
  { groups, zone }: { readonly groups: readonly Float64Array[]; readonly zone: string | null },
  question: BinsQuestion,
  place: string,
): RuleEdges[] {
  // Bins of dates are those of the calendar, and so the same for all series.
  const shared = question.values.as === "date" || question.isShared ? edgesOf(flatten(groups), question, zone, place) : null;
  let made = 0;
  return groups.map((own) => {
    const found = shared ?? edgesOf(own, question, zone, place);
    made += found.edges.length - 1;
    checkMade(made, "bins", groups.length, place);
    return found;
  });
}

function edgesOf(values: Float64Array, { bins, most, values: { as } }: BinsQuestion, zone: string | null, place: string): RuleEdges {
  if (as === "date")
    return { edges: dateBinEdges(values, bins, { most, place, zone: zone === null ? null : timeZoneOf(zone) }), wanted: 0 };
  return typeof bins === "string" && !isBinUnit(bins)
    ? ruleEdges(values, bins, { most, place })
    : { edges: binEdges(values, bins, place), wanted: 0 };
}

function flatten(groups: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(groups.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const group of groups) {
    all.set(group, at);
    at += group.length;
  }
  return all;
}

export function answerDensity<K extends CategoryKey | null>(table: Table, question: DensityQuestion<K>, place: string): DensityAnswer<K> {
  const values = numbersOf(table, question.values, place);
  const category = question.category === null ? null : readCategories(table, question.category, () => null, place);
  const series = question.series === null ? null : readSeries(table, question.series, place);
  const count = (series?.levels.names.length ?? 1) * (category?.levels.factors.length ?? 1);
  const groups = category === null ? "colour values" : series === null ? "categories" : "pairs of category and colour value";
  checkCells(count, question.points, [groups, "points of a curve"], place);
  // Of dates the density is by the day.
  const unit = question.values.as === "date" ? DAY_MS : 1;
  const curveOf = (own: Float64Array): Curve => {
    const { x, density } = kde(own, question.points);
    return { x, density: unit === 1 ? density : density.map((value) => value * unit) };
  };
  const curves = rowsBySeries(series).map((rows) => rowsByCategory(category, rows).map((own) => curveOf(pick(values, own))));
  return { category: (category?.levels ?? null) as DensityAnswer<K>["category"], series: series?.levels ?? null, curves };
}

/** Of some rows those of each category, or all of them where there are none. */
function rowsByCategory(category: Read<CategoryLevels | TimeLevels> | null, rows: Uint32Array | null): (Uint32Array | null)[] {
  if (category === null) return [rows];
  const groups = groupRows(
    rows === null ? category.codes : Int32Array.from(rows, (row) => category.codes[row] as number),
    category.levels.factors.length,
  );
  return rows === null ? groups : groups.map((group) => group.map((i) => rows[i] as number));
}

export function answerHexagons(table: Table, question: HexagonsQuestion, place: string): HexagonsAnswer {
  const [x, y] = [numbersOf(table, question.x, place), numbersOf(table, question.y, place)];
  // Parts of a table have hexagons of one size, whose counts compare.
  const gridOf = (of: Table) => hexGridFor(numbersOf(of, question.x, place), numbersOf(of, question.y, place), question);
  const grid = partOf(table)?.whole.once(question, gridOf) ?? gridOf(table);
  return { ...grid, ...hexbin(x, y, grid, place) };
}

export function answerQuantiles(table: Table, question: QuantilesQuestion, place: string): QuantilesAnswer {
  const values = numbersOf(table, question.values, place);
  const category =
    question.category.kind === "time"
      ? readTimes(table, question.category, place)
      : readCategories(table, question.category, () => null, place);
  const series = question.series === null ? null : readSeries(table, question.series, place);
  const attribute = question.attribute === null ? null : readSeries(table, question.attribute, place);
  checkCells(series?.levels.names.length ?? 1, category.levels.factors.length, ["colour values", "categories"], place);
  return {
    category: category.levels,
    series: series?.levels ?? null,
    boxes: rowsBySeries(series).map((rows) => boxesOf(values, category, rows)),
    attribute: attribute === null ? null : attributeOf(attribute, category),
  };
}

function boxesOf(values: Float64Array, category: Read<CategoryLevels | TimeLevels>, rows: Uint32Array | null): Boxes {
  const boxes = rowsByCategory(category, rows).map((own) => boxStats(pick(values, own)));
  const column = (name: keyof (typeof boxes)[number]): Float64Array => Float64Array.from(boxes, (box) => box[name]);
  const outliers: { place: number; value: number }[] = [];
  for (const row of rows ?? values.keys()) {
    const place = category.codes[row] as number;
    const [box, value] = [boxes[place], values[row] as number];
    if (box !== undefined && (value < box.lower || value > box.upper)) outliers.push({ place, value });
  }
  return {
    lower: column("lower"),
    q1: column("q1"),
    q2: column("q2"),
    q3: column("q3"),
    upper: column("upper"),
    outliers: {
      places: Int32Array.from(outliers, ({ place }) => place),
      values: Float64Array.from(outliers, ({ value }) => value),
    },
  };
}

function attributeOf(attribute: Read<SeriesLevels>, category: Read<CategoryLevels | TimeLevels>): Attribute {
  const places = new Int32Array(category.levels.factors.length).fill(-1);
  const seen = new Set<number>();
  for (const [row, place] of category.codes.entries()) {
    if (place < 0 || seen.has(place)) continue;
    seen.add(place);
    places[place] = attribute.codes[row] as number;
  }
  return { ...attribute.levels, places };
}

export function answerExtremes(table: Table, question: ExtremesQuestion, place: string): ExtremesAnswer {
  const [x, y] = [numbersOf(table, question.x, place), numbersOf(table, question.y, place)];
  const series = question.series === null ? null : readSeries(table, question.series, place);
  const lines = rowsBySeries(series).map((rows) => {
    const [ownX, ownY] = [pick(x, rows), pick(y, rows)];
    const kept = extremes(ownX, ownY, question.columns, question.range);
    return { x: pick(ownX, kept), y: pick(ownY, kept) };
  });
  return { series: series?.levels ?? null, lines };
}
