import type { DateColumn, NumericColumn, SmallIntegers } from "../data/columns.js";
import type { Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { option, phrase } from "../util/wording.js";
import type { PlotContext } from "./plots/shared/context.js";
import type { ColorScale } from "./plots/shared/continuous.js";

const SCALE_PURPOSE = "a continuous colour scale";

/** Colours of a palette that does not run out are told apart up to here. */
const TOLD_APART = 20;

/** Whole numbers below this are looked up in a table. */
const KNOWN = 256;

interface Given {
  readonly colorColumn?: string | null;
  readonly colorOrder?: readonly string[] | null;
  readonly colorScale?: ColorScale | null;
}

/** What the numbers of a colour column are; null for what has none. */
export function colorValuesOf(table: Table, { colorColumn = null, colorScale }: Given, place: string): PlotContext["colorValues"] {
  if (colorColumn === null || !table.has(colorColumn)) return null;
  const column = table.column(colorColumn, place);
  if (column.kind === "date") return { isDate: true, unit: null, isPlain: false };
  // Texts that are numbers are read as such where the user asks.
  if (column.kind === "string" && colorScale === "continuous") {
    return { isDate: false, unit: table.numericColumn(colorColumn, place, SCALE_PURPOSE).unit, isPlain: false };
  }
  return column.kind === "number" ? { isDate: false, unit: column.unit, isPlain: column.written === null } : null;
}

/**
 * The options with the scale of the colour column decided, for plots that have the choice: continuous for numbers and dates of
 * more values than the palette has colours, where the user said neither a scale nor an order.
 */
export function withColorScale<O extends object>(table: Table, options: O, { palette }: PlotContext, place: string): O {
  const { colorColumn = null, colorOrder = null, colorScale } = options as Given;
  if (colorScale === "continuous" && colorColumn === null) {
    const text = phrase`shows the numbers of a column by colour. Add ${option("colorColumn")}.`;
    throw new ChartifyError("bad-option", `${place}, option "colorScale"`, text);
  }
  // Undefined where the plot has no such option.
  if (colorScale !== null) return options;
  const has = colorColumn !== null && colorOrder === null && table.has(colorColumn);
  const column = has ? table.column(colorColumn, place) : null;
  const isMany =
    column !== null && (column.kind === "number" || column.kind === "date") && hasMore(narrowest(column), palette.size ?? TOLD_APART);
  return { ...options, colorScale: isMany ? "continuous" : "categorical" };
}

function narrowest(column: NumericColumn | DateColumn): Float64Array | SmallIntegers {
  return (column.kind === "number" && column.small) || column.values;
}

function hasMore(values: Float64Array | SmallIntegers, most: number): boolean {
  const seen = new Set<number>();
  let last = Number.NaN;
  const known = new Uint8Array(KNOWN);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === last || Number.isNaN(value)) continue;
    last = value;
    if (value >= 0 && value < KNOWN && Number.isInteger(value)) {
      if (known[value] === 1) continue;
      known[value] = 1;
    }
    seen.add(value);
    if (seen.size > most) return true;
  }
  return false;
}
