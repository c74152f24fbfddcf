import type { ColumnStats } from "./column-stats.js";

/**
 * A column of a table, or the rows of one series of it, that stands in an answer or a figure without a copy. Whoever looks
 * at it there is given a copy of their own; what draws figures reads it where it lies, and never writes.
 */
export interface LentColumn {
  /** The table's whole column. */
  readonly values: Float64Array;
  /** Which rows of it, ascending; null for all. */
  readonly rows: Uint32Array | null;
  /** The series of every row and the one that it is, of few: then its rows are found faster by a look at all. Null for all rows, or where there are many. */
  readonly among: { readonly codes: ArrayLike<number>; readonly code: number } | null;
  readonly length: number;
  /** Of its own rows. */
  readonly stats: ColumnStats;
  /** Whether one of its values passes a test; they are looked at in order up to that one. */
  some(test: (value: number) => boolean): boolean;
  /**
   * Its values in memory of their own.
   *
   * @throws ChartifyError `bad-data` where the column has been changed since.
   */
  take(): Float64Array;
  /**
   * Looks whether the column is still as it was.
   *
   * @throws ChartifyError as `take` does.
   */
  check(): void;
}

const LENT = new WeakMap<() => Float64Array, LentColumn>();

/** Puts a column into an object without a copy: one is made when the property is first read, and what is written replaces it. */
export function lend(target: object, name: string, column: LentColumn): void {
  function get(this: object): Float64Array {
    const value = column.take();
    put(this, name, value);
    return value;
  }
  LENT.set(get, column);
  Object.defineProperty(target, name, { get, set: putIn(name), enumerable: true, configurable: true });
}

function putIn(name: string) {
  return function set(this: object, value: unknown): void {
    put(this, name, value);
  };
}

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** The column that an object has of a table, without a look at it; null for one of its own, or none. */
export function lentIn(target: object, name: string): LentColumn | null {
  const get = Object.getOwnPropertyDescriptor(target, name)?.get;
  return (get && LENT.get(get as () => Float64Array)) ?? null;
}

/** Some fields of an object; columns that it has of a table are lent on. */
export function someFields<T extends object, N extends string & keyof T>(given: T, names: readonly N[]): Pick<T, N> {
  const fields = names.map((name) => [name, Object.getOwnPropertyDescriptor(given, name) as PropertyDescriptor]);
  return Object.defineProperties({}, Object.fromEntries(fields)) as Pick<T, N>;
}

/** An object with some fields changed; columns that it has of a table are lent on. */
export function withFields<T extends object>(given: T, changed: Partial<T>): T {
  // Most objects have none, and a plain copy takes a tenth of the time.
  const hasLent = [given, changed].some((each) => Object.keys(each).some((name) => lentIn(each, name) !== null));
  if (!hasLent) return { ...given, ...changed };
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(given), ...Object.getOwnPropertyDescriptors(changed) }) as T;
}
