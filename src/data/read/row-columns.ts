import { inferColumn } from "../infer.js";
import { Table } from "../table.js";
import { flatRow, isNested } from "./json-rows.js";

type Row = Readonly<Record<string, unknown>>;

/** The values of one column in some rows: in all from the first on, or in those that are named. */
class Cells {
  readonly name: string;
  readonly #values: unknown[] = [];
  #rows: number[] | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** Rows come in their order. */
  add(row: number, value: unknown): void {
    if (this.#rows === null && row !== this.#values.length) this.#rows = Array.from(this.#values.keys());
    this.#rows?.push(row);
    this.#values.push(value);
  }

  /** Undefined for a row that has none. */
  at(row: number): unknown {
    if (this.#rows === null) return this.#values[row];
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return this.#rows[low] === row ? this.#values[low] : undefined;
  }
}

/** Values of rows as columns: rows come one by one, and none is kept. */
export class RowColumns {
  readonly #columns = new Map<string, Cells>();
  /** The same in their order, for rows mostly have the same keys in it. */
  readonly #inOrder: Cells[] = [];
  #rowCount = 0;

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Adds a row; objects in it become columns of their parts. */
  add(given: Row): void {
    const row = Object.values(given).some(isNested) ? flatRow(given) : given;
    let expected = 0;
    for (const name of Object.keys(row)) {
      const next = this.#inOrder[expected];
      const isNext = next?.name === name;
      if (isNext) expected++;
      const cells = isNext ? next : (this.#columns.get(name) ?? this.#addColumn(name));
      cells.add(this.#rowCount, row[name]);
    }
    this.#rowCount++;
  }

  /** The rows as a table. */
  table(place: string, rowName: (row: number) => string): Table {
    const rowCount = this.#rowCount;
    return Table.fromSource(
      {
        rowCount,
        names: [...this.#columns.keys()],
        read: (name, readPlace) => inferColumn((row) => this.#columns.get(name)?.at(row), rowCount, { place: readPlace, name, rowName }),
        rowName,
      },
      place,
    );
  }

  #addColumn(name: string): Cells {
    const cells = new Cells(name);
    this.#columns.set(name, cells);
    this.#inOrder.push(cells);
    return cells;
  }
}
