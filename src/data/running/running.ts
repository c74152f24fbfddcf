import type { Column } from "../columns.js";
import type { Table } from "../table.js";

/** A measure of groups whose rows come piece by piece. */
export interface Running {
  /** Takes rows in: each one's group, -1 for none. */
  add(groups: Int32Array, table: Table): void;
  /** The measure of some groups put together each, in the order of their rows. */
  column(united: readonly Uint32Array[]): Column;
}
