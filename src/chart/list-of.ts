import { ChartifyError } from "../util/error.js";
import { show } from "../util/show.js";

/** The items of an iterable, which may have no end. */
export function listOf(values: unknown, most: number, place: string): unknown[] {
  if (typeof values !== "object" || values === null || !isIterable(values)) {
    throw new ChartifyError("bad-argument", place, `must be an array, not ${show(values)}.`);
  }
  const list: unknown[] = [];
  try {
    for (const value of values as Iterable<unknown>) {
      if (list.length === most)
        throw new ChartifyError("too-large", place, `holds more than ${most} values, which is all that can be drawn.`);
      list.push(value);
    }
  } catch (cause) {
    if (cause instanceof ChartifyError) throw cause;
    throw new ChartifyError("bad-argument", place, `cannot be gone through: it is ${show(values)}. Give an array.`, { cause });
  }
  return list;
}

/** True for what says that it can be gone through; whether it can is seen then. */
function isIterable(values: object): boolean {
  try {
    return Symbol.iterator in values;
  } catch {
    return false;
  }
}
