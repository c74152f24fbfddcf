import { ChartifyError } from "../../util/error.js";
import { MAX_STREAMED_GROUPS } from "../../util/limits.js";
import { type AggregateAllRequest, checkRequest, groupTable, type Measure } from "../aggregate.js";
import type { Column, DateColumn } from "../columns.js";
import { factorize } from "../factors.js";
import type { Piece, TableStream } from "../read/table-stream.js";
import { Table } from "../table.js";
import { inUnits, nameOfKey, type UnitKey } from "../time/units.js";
import { own } from "./cell.js";
import type { Running } from "./running.js";
import { runningOf, type Streamed } from "./running-of.js";

/** Measures of groups whose rows come piece by piece. */
export interface StreamedRequest extends AggregateAllRequest {
  readonly measures: readonly (Measure & { readonly how: Streamed })[];
}

/** The different values of a key, each once. */
interface Key {
  readonly key: string | UnitKey;
  readonly idOf: Map<string, number>;
  readonly texts: string[];
  /** Of dates by units: a date in each. */
  readonly dates: (number | undefined)[];
  like: DateColumn | null;
}

/**
 * Aggregates a table that comes piece by piece: each combination of what stands in the columns to group by has a few numbers, and nothing
 * is kept of the rows. What those columns hold is judged at the end, by all of their values, as in a table that is read at once.
 */
export class RunningGroups {
  readonly #request: StreamedRequest;
  readonly #place: string;
  readonly #keys: readonly Key[];
  readonly #running: readonly Running[];
  /** Which group a combination of key values is, those of the columns before as one. */
  readonly #groupOf: readonly Map<number, number>[];
  /** Per group: its value of each key, and the line of its first row. */
  readonly #paths: number[][] = [];
  readonly #lines: number[] = [];

  /** @throws ChartifyError as `aggregateAll` does. */
  constructor(request: StreamedRequest, place: string) {
    checkRequest(request, place);
    this.#request = request;
    this.#place = place;
    this.#keys = request.by.map((key) => ({ key, idOf: new Map(), texts: [], dates: [], like: null }));
    this.#groupOf = request.by.map(() => new Map());
    this.#running = request.measures.map((measure) => runningOf(measure, place));
  }

  /** Takes the rows of a piece in. */
  add(piece: Piece): void {
    const { table } = piece;
    const columns = this.#keys.map((key) => this.#idsOf(key, piece));
    const last = table.rowName(Math.max(0, table.rowCount - 1));
    if (this.#keys.some(({ texts }) => texts.length > MAX_STREAMED_GROUPS)) throw this.#tooMany(last);
    const groups = new Int32Array(table.rowCount);
    for (let row = 0; row < groups.length; row++) groups[row] = this.#groupAt(columns, row, piece);
    for (const each of this.#running) each.add(groups, table);
  }

  /** One row per group, as `aggregateAll` has them. */
  finish(stream: TableStream): Table {
    const texts = new Map<string, readonly string[]>();
    for (const [i, { key, texts: own }] of this.#keys.entries())
      if (typeof key === "string")
        texts.set(
          key,
          this.#paths.map((path) => own[path[i] as number] ?? ""),
        );
    const gathered = texts.size === 0 ? null : stream.gather(texts, this.#lines);
    const columns = this.#keys.map((key, i): [string, Column] => [
      nameOfKey(key.key),
      typeof key.key === "string" && gathered !== null ? gathered.column(key.key, this.#place) : this.#datesOf(key, i),
    ]);
    const rows = Table.fromTypedColumns(columns, (row) => `line ${this.#lines[row]}`, stream.notes);
    const by = this.#keys.map(({ key }) => (typeof key === "string" ? key : { ...key, column: nameOfKey(key) }));
    return groupTable(rows, { ...this.#request, by }, this.#place, (united) =>
      this.#request.measures.map(({ name }, i) => [name, (this.#running[i] as Running).column(united)] as const),
    );
  }

  #idsOf(key: Key, piece: Piece): Int32Array {
    if (typeof key.key !== "string") return this.#unitIds(key, key.key, piece.table);
    const { codes, levels } = piece.keys(key.key);
    const ids = levels.map((level) => idOf(key, level));
    return codes.map((code) => (code < 0 ? -1 : (ids[code] as number)));
  }

  #unitIds(key: Key, unit: UnitKey, table: Table): Int32Array {
    const dates = table.dateColumn(unit.column, this.#place);
    if (this.#request.timeZone && key.like !== null && key.like.isFloating !== dates.isFloating)
      throw new ChartifyError(
        "bad-column",
        this.#place,
        `some dates name a time zone and others, near ${table.rowName(0)}, do not; a stream of them cannot be grouped by another zone's clock. Write them in one way.`,
      );
    key.like ??= { ...dates, values: new Float64Array(), written: null };
    const units = inUnits(table, [unit], this.#request.timeZone ?? null, this.#place);
    const { codes, levels } = factorize(units.column(nameOfKey(unit), this.#place));
    const ids = levels.map((level) => idOf(key, level));
    return Int32Array.from(codes, (code, row) => {
      const id = code < 0 ? -1 : (ids[code] as number);
      if (id >= 0) key.dates[id] ??= dates.values[row] as number;
      return id;
    });
  }

  #datesOf({ like, dates }: Key, index: number): Column {
    const values = Float64Array.from(this.#paths, (path) => dates[path[index] as number] ?? Number.NaN);
    return { ...(like ?? { kind: "date" }), values };
  }

  #groupAt(columns: readonly Int32Array[], row: number, piece: Piece): number {
    let group = 0;
    for (let i = 0; i < columns.length; i++) {
      const id = (columns[i] as Int32Array)[row] as number;
      if (id < 0) return -1;
      // Exact below 2^53, for neither is beyond the limit.
      const pair = group * MAX_STREAMED_GROUPS + id;
      const known = this.#groupOf[i] as Map<number, number>;
      let next = known.get(pair);
      if (next === undefined) {
        next = known.size;
        known.set(pair, next);
        if (next >= MAX_STREAMED_GROUPS) throw this.#tooMany(piece.table.rowName(row));
        if (i === columns.length - 1) {
          this.#paths.push(columns.map((ids) => ids[row] as number));
          this.#lines.push(piece.lineOf(row));
        }
      }
      group = next;
    }
    return group;
  }

  #tooMany(where: string): ChartifyError {
    const names = this.#request.by.map(nameOfKey).join(", ");
    return new ChartifyError(
      "too-large",
      this.#place,
      `there are more than ${MAX_STREAMED_GROUPS} groups of ${names} up to ${where}. Group by fewer columns, or by longer units of time.`,
    );
  }
}

function idOf({ idOf: ids, texts }: Key, level: string): number {
  const known = ids.get(level);
  if (known !== undefined) return known;
  const text = own(level);
  ids.set(text, texts.length);
  return texts.push(text) - 1;
}
