import { type Column, type ColumnKind, cellAt, numericColumn } from "../columns.js";
import type { Table } from "../table.js";
import { checkKind } from "./check-kind.js";
import type { Running } from "./running.js";
import { Slots } from "./slots.js";

/** How many values or, without a column, rows each group has. */
export class RunningCount implements Running {
  readonly #name: string | null;
  readonly #place: string;
  readonly #kept = new Slots([0]);
  #kind: ColumnKind | null = null;

  constructor(name: string | null, place: string) {
    this.#name = name;
    this.#place = place;
  }

  add(groups: Int32Array, table: Table): void {
    const column = this.#name === null ? null : this.#column(this.#name, table);
    for (let row = 0; row < groups.length; row++) {
      const group = groups[row] as number;
      if (group < 0) continue;
      const at = this.#kept.of(group);
      if (column === null || cellAt(column, row) !== null) this.#kept.values[at] = (this.#kept.values[at] as number) + 1;
    }
  }

  column(united: readonly Uint32Array[]): Column {
    const { values } = this.#kept;
    return numericColumn(Float64Array.from(united, (groups) => groups.reduce((sum, group) => sum + (values[group] ?? 0), 0)));
  }

  #column(name: string, table: Table): Column {
    const column = table.column(name, this.#place);
    checkKind(this.#kind, column, table, { name, place: this.#place });
    if (!(column.kind === "number" && column.empty)) this.#kind ??= column.kind;
    return column;
  }
}
