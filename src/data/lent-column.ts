import type { ColumnStats } from "../model/column-stats.js";
import type { LentColumn } from "../model/lent.js";
import { ChartifyError } from "../util/error.js";
import { quote } from "../util/show.js";
import type { Codes } from "./codes.js";
import { isBorrowed } from "./exact.js";
import { groupRows } from "./group.js";
import { columnStats, statsOf } from "./stats/column-stats.js";

/** Columns of fewer rows are copied: that is soon done. */
export const LENT_FROM_ROWS = 65_536;

/** The rows of so many series are looked for among all. */
const FEW_SERIES = 12;

/** The rows of each series of a table. */
export class SeriesRows {
  /** For each row its series, -1 for none. */
  readonly codes: Codes;
  readonly count: number;
  readonly #stats = new WeakMap<Float64Array, readonly ColumnStats[]>();
  #counts: Uint32Array | null = null;
  #rows: readonly Uint32Array[] | null = null;

  /** Nothing is looked at yet. */
  constructor(codes: Codes, count: number) {
    this.codes = codes;
    this.count = count;
  }

  /** How many rows a series has. */
  countOf(series: number): number {
    if (this.#counts === null) {
      this.#counts = new Uint32Array(this.count);
      for (const code of this.codes) if (code >= 0) this.#counts[code] = (this.#counts[code] as number) + 1;
    }
    return this.#counts[series] as number;
  }

  /** Those of one series, ascending. */
  rowsOf(series: number): Uint32Array {
    this.#rows ??= groupRows(this.codes, this.count);
    return this.#rows[series] as Uint32Array;
  }

  /** What one pass over a column tells of the rows of a series. */
  statsOf(values: Float64Array, series: number): ColumnStats {
    let stats = this.#stats.get(values);
    if (stats === undefined) {
      stats = statsBySeries(values, this.codes, this.count);
      this.#stats.set(values, stats);
    }
    return stats[series] as ColumnStats;
  }
}

function statsBySeries(values: Float64Array, codes: Codes, count: number): ColumnStats[] {
  const min = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const [missing, infinite, sum, last] = [new Uint32Array(count), new Uint32Array(count), new Float64Array(count), max.slice()];
  const isBroken = new Uint8Array(count);
  for (let row = 0; row < values.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    const value = values[row] as number;
    if (value - value !== 0) {
      if (Number.isNaN(value)) missing[code] = (missing[code] as number) + 1;
      else infinite[code] = (infinite[code] as number) + 1;
      continue;
    }
    if (value < (last[code] as number)) isBroken[code] = 1;
    last[code] = value;
    if (value < (min[code] as number)) min[code] = value;
    if (value > (max[code] as number)) max[code] = value;
    sum[code] = (sum[code] as number) + value;
  }
  return Array.from(min, (least, code) => ({
    min: least,
    max: max[code] as number,
    missing: missing[code] as number,
    infinite: infinite[code] as number,
    isAscending: isBroken[code] === 0,
    sum: sum[code] as number,
  }));
}

/** Where a column is from, for messages. */
interface Origin {
  readonly column: string;
  readonly place: string;
}

/** A column of a table as it is, or the rows of one series of it. */
export class TableColumn implements LentColumn {
  readonly values: Float64Array;
  readonly length: number;
  readonly #part: { readonly all: SeriesRows; readonly series: number } | null;
  readonly #origin: Origin;

  constructor(values: Float64Array, part: { readonly all: SeriesRows; readonly series: number } | null, origin: Origin) {
    this.values = values;
    this.#part = part;
    this.#origin = origin;
    this.length = part === null ? values.length : part.all.countOf(part.series);
  }

  get rows(): Uint32Array | null {
    return this.#part === null ? null : this.#part.all.rowsOf(this.#part.series);
  }

  get among(): LentColumn["among"] {
    const part = this.#part;
    return part === null || part.all.count > FEW_SERIES ? null : { codes: part.all.codes, code: part.series };
  }

  get stats(): ColumnStats {
    return this.#part === null ? statsOf(this.values) : this.#part.all.statsOf(this.values, this.#part.series);
  }

  some(test: (value: number) => boolean): boolean {
    const { values, rows } = this;
    if (rows !== null) return rows.some((row) => test(values[row] as number));
    return values.some((value) => test(value));
  }

  take(): Float64Array {
    this.check();
    const { values, rows } = this;
    if (rows === null) return values.slice();
    const own = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) own[i] = values[rows[i] as number] as number;
    return own;
  }

  check(): void {
    if (!isBorrowed(this.values)) return;
    const [was, is] = [statsOf(this.values), columnStats(this.values)];
    if ((Object.keys(was) as (keyof ColumnStats)[]).every((key) => Object.is(was[key], is[key]))) return;
    throw new ChartifyError(
      "bad-data",
      this.#origin.place,
      `column ${quote(this.#origin.column)} was changed after it was plotted. An array of so many numbers is used as it is, and must stay so until the chart is drawn: plot a copy (values.slice()).`,
    );
  }
}
