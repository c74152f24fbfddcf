import { ChartifyError } from "../util/error.js";
import { isInstance, isList, type TypedArray } from "../util/kinds.js";
import { show } from "../util/show.js";
import { fromArrow, isArrowTable } from "./from-arrow.js";
import { firstNonColumn, fromColumns, looksLikeColumns } from "./from-columns.js";
import { fromArquero, fromPolars, isArqueroTable, isPolarsFrame } from "./from-frames.js";
import { fromRows } from "./from-rows.js";
import type { ColumnSource } from "./source.js";

/** What comes out of somebody else's objects, or why it does not. */
export function orRefused<T>(read: () => T, place: string, what: string): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ChartifyError) throw cause;
    const why = isInstance(cause, Error) ? cause.message : show(cause);
    throw new ChartifyError("bad-data", place, `${what} cannot be read (${why}).`, { cause });
  }
}

/** The columns of data of any form that the plots take. */
export function sourceOf(data: unknown, place: string, rowName: (row: number) => string): ColumnSource {
  if (isList(data)) return fromRows(data, place, rowName);
  if (typeof data === "object" && data !== null) {
    if (isArrowTable(data)) return fromArrow(data, place);
    if (isArqueroTable(data)) return fromArquero(data, place);
    if (isPolarsFrame(data)) return fromPolars(data, place);
    if (isPlainObject(data) && looksLikeColumns(data)) return fromColumns(data as Record<string, readonly unknown[] | TypedArray>, place);
  }
  throw new ChartifyError(
    "bad-data",
    place,
    `the data are ${describe(data)}. Give an array of row objects like [{ fruit: "Apple", price: 1.2 }], ` +
      'an object of columns like { fruit: ["Apple"], price: [1.2] }, or an Arrow table.',
  );
}

/** Made by an object literal, here or in another realm. */
function isPlainObject(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty"));
}

function describe(data: unknown): string {
  if (typeof data !== "object" || data === null || isInstance(data, Date) || ArrayBuffer.isView(data)) return show(data);
  const tag = Object.prototype.toString.call(data).slice("[object ".length, -1);
  if (tag === "Promise") return "a Promise (await it first)";
  if (tag !== "Object") return `a ${tag}`;
  const odd = isPlainObject(data) ? firstNonColumn(data) : undefined;
  return odd === undefined ? show(data) : `an object in which ${odd}`;
}
