import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A chart as the recorded cases tell it: what it is made of, and the calls on it in order. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly options: unknown;
  readonly calls: readonly { readonly on: string; readonly method: string; readonly given: readonly unknown[] }[];
}

interface RawColumn {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
}

interface RawCase {
  readonly id: string;
  readonly chart: { readonly type: string; readonly options: unknown };
  readonly calls?: readonly { readonly on: string; readonly method: string; readonly args: Readonly<Record<string, unknown>> }[];
}

/** Rows of each table that are kept: enough to plot, few enough to do it thousands of times. */
const MAX_ROWS = 12;

/** Arguments that are given by position, in their order; the others form an options object. */
const POSITIONAL = [
  "dataFrame",
  "location",
  "label",
  "title",
  "subtitle",
  "source",
  "start",
  "end",
  "values",
  "factors",
  "paletteType",
  "numFormat",
  "dateFormat",
];

/** Every recorded chart, its tables shortened. Each plot, axis call and option occurs in some of them. */
export function recordedCharts(): Recorded[] {
  const file = new URL("../fixtures/conformance/cases.json.gz", import.meta.url);
  const cases = JSON.parse(gunzipSync(readFileSync(file)).toString()) as RawCase[];
  const charts = cases.filter((one) => one.chart !== undefined);
  return charts.map(({ id, chart, calls = [] }) => ({
    id,
    type: chart.type,
    options: chart.options,
    calls: calls.map(({ on, method, args }) => ({ on, method, given: argumentsOf(on, method, args) })),
  }));
}

function argumentsOf(on: string, method: string, args: Readonly<Record<string, unknown>>): unknown[] {
  const isPlaced = (name: string): boolean =>
    POSITIONAL.includes(name) ||
    (name === "orientation" && (method.startsWith("setXAxis") || method.startsWith("setYAxis") || method === "setLegendLocation")) ||
    (name === "text" && on === "callout") ||
    (name === "color" && method === "setDefaultColor");
  const entries = Object.entries(args).filter(([, value]) => value !== null);
  const placed = entries.filter(([name]) => isPlaced(name)).map(([, value]) => readValue(value));
  const rest = entries.filter(([name]) => !isPlaced(name)).map(([name, value]) => [name, readValue(value)] as const);
  return rest.length === 0 ? placed : [...placed, Object.fromEntries(rest)];
}

function readValue(value: unknown): unknown {
  const { $table, $palette } = (value ?? {}) as { $table?: readonly RawColumn[]; $palette?: { readonly colors: readonly string[] } };
  if ($palette !== undefined) return $palette.colors;
  if ($table === undefined) return value;
  const count = Math.min(MAX_ROWS, $table[0]?.values.length ?? 0);
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries($table.map(({ name, type, values }) => [name, cellOf(type, values[row])])),
  );
}

function cellOf(type: string, value: unknown): unknown {
  return type === "date" && typeof value === "string" ? new Date(value) : value;
}
