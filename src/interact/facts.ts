import { ownText } from "../figure/helper-labels.js";
import type { Axis, DressedFigure, Figure } from "../figure/types.js";
import { type DressedGlyph, defOf } from "../glyphs/index.js";
import { fieldsOf, isColumn, valueAxis, valueDirection } from "../glyphs/roles.js";
import type { PositionColumn } from "../model/columns.js";
import { textOf } from "./value-text.js";

/** One value of a mark, as it is said. */
export interface Fact {
  /** What it is a value of. */
  readonly label: string;
  readonly text: string;
}

/** A value behind what it is a value of. */
export function labelled({ label, text }: Fact): string {
  return label === "" ? text : `${label}: ${text}`;
}

/** What a mark stands for. */
export interface MarkFacts {
  /** The series that it belongs to; null where nothing was grouped. */
  readonly series: string | null;
  readonly color: string;
  readonly facts: readonly Fact[];
}

/** Where the values of fields lie by their roles; `row` has no axis. */
type Lies = "across" | "along" | "x" | "y" | "row";

/** The fields of descriptions that are not fields of glyphs. */
const DESCRIBED: Readonly<Record<string, Lies>> = { value: "along", start: "along", end: "along", factor: "across" };

/** What readers call fields that say more than one value along an axis. */
const WORDS: Readonly<Record<string, string>> = {
  lower: "lower end",
  upper: "upper end",
  middle: "middle",
  q1: "lower quartile",
  q2: "median",
  q3: "upper quartile",
  y0: "from",
  y1: "to",
  start: "from",
  end: "to",
  minEdge: "from",
  maxEdge: "to",
  count: "count",
  text: "text",
  size: "size",
  density: "density",
};

/** The series, the colour and the values of one row of a glyph. */
export function factsOf(figure: DressedFigure, { glyph: number, row }: { readonly glyph: number; readonly row: number }): MarkFacts {
  const glyph = figure.glyphs[number] as DressedGlyph;
  const columns = columnsOf(glyph).filter(({ name, column }) => column[row] !== undefined && !isIdle(glyph, name));
  const along = columns.filter(({ lies }) => lies !== "row");
  const facts = columns.map(({ name, lies, column }): Fact => {
    const axis = axisOf(figure, glyph, lies);
    const isOnly = along.filter((other) => axisOf(figure, glyph, other.lies) === axis).length === 1;
    const axisLabel = ownText(axis?.label ?? "");
    const word = WORDS[name] ?? name;
    const label = lies === "row" ? word : isOnly ? axisLabel || nameOf(figure, axis) : axisLabel === "" ? word : `${axisLabel}, ${word}`;
    return { label, text: textOf(column[row], column, { axis: lies === "row" ? null : axis, tag: figure.locale }) };
  });
  const color: string | readonly string[] = glyph.color;
  const own = typeof color === "string" ? color : (color[row] ?? "#666666");
  const entry = glyph.legend.length > 1 ? glyph.legend.find((item) => item.color === own) : undefined;
  return { series: glyph.name ?? entry?.label ?? null, color: own, facts };
}

interface Told {
  readonly name: string;
  readonly lies: Lies;
  readonly column: PositionColumn;
}

const TOLD = new WeakMap<DressedGlyph, readonly Told[]>();

/** `toldOf`, worked out once for all marks of a glyph, which is made anew for each drawing. */
function columnsOf(glyph: DressedGlyph): readonly Told[] {
  const told = TOLD.get(glyph) ?? toldOf(glyph);
  TOLD.set(glyph, told);
  return told;
}

/** The columns of a glyph as descriptions tell them, each with where it lies. Parts of stacks and bins are told by their size. */
function toldOf(glyph: DressedGlyph): readonly Told[] {
  if (glyph.kind === "bar" || glyph.kind === "area") return sized(glyph);
  const described = defOf(glyph.kind).described?.(glyph).columns;
  const roles = new Map(fieldsOf(glyph).map(({ name, field }) => [name, field.role]));
  const entries = described !== undefined ? Object.entries(described) : fieldsOf(glyph).map(({ name, value }) => [name, value] as const);
  return entries.flatMap(([name, column]) => {
    const role = roles.get(name) ?? DESCRIBED[name];
    const lies = role !== undefined && LIES.has(role) ? (role as Lies) : undefined;
    return lies !== undefined && isColumn(column) && glyph.kind !== "violin" ? [{ name, lies, column: column as PositionColumn }] : [];
  });
}

const LIES: ReadonlySet<string> = new Set<Lies>(["x", "y", "across", "along", "row"]);

function sized(glyph: Extract<DressedGlyph, { kind: "bar" | "area" }>): Told[] {
  const [at, from, to] = glyph.kind === "bar" ? [glyph.factor, glyph.start, glyph.end] : [glyph.x, glyph.y0, glyph.y1];
  const size = Float64Array.from(to as ArrayLike<number>, (end, row) => end - ((from[row] as number | null) ?? 0));
  const across: Told = { name: "factor", lies: "across", column: at };
  return [across, { name: "value", lies: "along", column: size.map((value) => Number(value.toPrecision(12))) }];
}

/** Texts in cells say what the cell's value says. */
function isIdle(glyph: DressedGlyph, name: string): boolean {
  return (glyph.kind === "heatmap" && name === "text") || (glyph.kind === "hexbin" && (name === "q" || name === "r"));
}

function axisOf(figure: Figure, glyph: DressedGlyph, lies: Lies): Axis | null {
  if (lies === "row") return null;
  const isValue = lies === "along" || (lies === "x" || lies === "y" ? lies === valueDirection(glyph) : false);
  const name = isValue ? valueAxis(glyph) : lies === "x" || lies === "y" ? lies : valueDirection(glyph) === "x" ? glyph.axis : "x";
  return name === "x" ? figure.xAxis : name === "y2" ? figure.y2Axis : figure.yAxis;
}

/** An axis without a label: categories and dates speak for themselves. */
function nameOf({ xAxis, yAxis }: Figure, axis: Axis | null): string {
  if (axis === null || axis.kind === "categorical" || axis.kind === "datetime") return "";
  if ((axis === xAxis ? yAxis : xAxis).kind === "categorical") return "value";
  return axis === xAxis ? "x" : "y";
}
