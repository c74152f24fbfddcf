import { type Column, cellAt, emptyColumn, MISSING_BOOLEAN, numericColumn, orEmpty, type StringColumn } from "../columns.js";
import { bytesOf } from "../read/bytes.js";
import { rawText } from "../read/cell-text.js";
import type { Table } from "../table.js";
import { checkKind } from "./check-kind.js";
import type { Running } from "./running.js";

/** A value as it is and as it is written, and its row. */
interface Cell {
  readonly row: number;
  readonly value: number;
  readonly text: string;
}

/** The first or last value of each group, as it is and as it is written. */
export class RunningCell implements Running {
  readonly #name: string;
  readonly #isLast: boolean;
  readonly #place: string;
  readonly #cells: (Cell | undefined)[] = [];
  #rowCount = 0;
  #like: Column | null = null;

  constructor(name: string, how: "first" | "last", place: string) {
    this.#name = name;
    this.#isLast = how === "last";
    this.#place = place;
  }

  add(groups: Int32Array, table: Table): void {
    const column = table.column(this.#name, this.#place);
    checkKind(this.#like?.kind ?? null, column, table, { name: this.#name, place: this.#place });
    if (column.kind === "number" && column.empty) {
      this.#rowCount += groups.length;
      return;
    }
    this.#like ??= column.kind === "string" ? { kind: "string", codes: new Int32Array(), levels: [] } : like(column);
    const rows = new Map<number, number>();
    for (let row = 0; row < groups.length; row++) {
      const group = groups[row] as number;
      if (group < 0 || (!this.#isLast && (rows.has(group) || this.#cells[group] !== undefined))) continue;
      if (cellAt(column, row) !== null) rows.set(group, row);
    }
    for (const [group, row] of rows) this.#cells[group] = { row: this.#rowCount + row, ...cellOf(column, row) };
    this.#rowCount += groups.length;
  }

  column(united: readonly Uint32Array[]): Column {
    const cells = united.map((groups) => {
      const found = Array.from(groups, (group) => this.#cells[group]).filter((cell) => cell !== undefined);
      const [first, ...others] = found;
      const isBetter = (a: Cell, b: Cell): boolean => (this.#isLast ? a.row > b.row : a.row < b.row);
      return first && others.reduce((best, next) => (isBetter(next, best) ? next : best), first);
    });
    const known = this.#like;
    if (known === null) return emptyColumn(cells.length);
    if (known.kind === "string") return orEmpty(textsOf(cells.map((cell) => cell?.text)));
    const written = known.written === null || known.written === undefined ? null : (row: number): string => cells[row]?.text ?? "";
    const values = Float64Array.from(cells, (cell) => cell?.value ?? Number.NaN);
    if (known.kind === "boolean")
      return orEmpty({
        kind: "boolean",
        values: Uint8Array.from(values, (value) => (Number.isNaN(value) ? MISSING_BOOLEAN : value)),
        written,
      });
    return known.kind === "date" ? { ...known, values, written } : numericColumn(values, { ...known, written });
  }
}

/** What is common to all rows of a column, without its rows. */
function like<C extends Exclude<Column, StringColumn>>(column: C): C {
  return { ...column, values: column.values.slice(0, 0), written: column.written ? () => "" : null };
}

function cellOf(column: Column, row: number): Omit<Cell, "row"> {
  if (column.kind === "string") return { value: 0, text: own(column.levels[column.codes[row] as number] ?? "") };
  return { value: column.values[row] as number, text: own(column.written?.(row) ?? "") };
}

/** A text of its own, for a piece of a larger one keeps all of that in memory. */
export function own(text: string): string {
  const bytes = bytesOf(text);
  return rawText(bytes, 0, bytes.length);
}

function textsOf(texts: readonly (string | undefined)[]): StringColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === undefined) return -1;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}
