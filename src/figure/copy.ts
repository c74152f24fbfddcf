import { ChartifyError } from "../util/error.js";
import { isList, isTypedArray, type TypedArray } from "../util/kinds.js";
import { show } from "../util/show.js";

/** What becomes of the parts of a figure that hold no others. */
interface Leaves {
  number(value: number | bigint, place: string): number | bigint | null;
  array(value: TypedArray, place: string): ArrayLike<unknown>;
}

const AS_THEY_ARE: Leaves = { number: (value) => value, array: (value) => value.slice() };
const AS_JSON: Leaves = {
  number(value, place) {
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    throw new ChartifyError("bad-figure", place, `is ${show(value)}, which JSON cannot say. Make it a number.`);
  },
  array: (value, place) => Array.from<number | bigint, unknown>(value, (item) => AS_JSON.number(item, place)),
};

/** A figure's parts lie a handful deep; deeper ones were put there by mistake. */
const MAX_DEPTH = 50;

/**
 * A copy that shares no memory with the value.
 *
 * @throws ChartifyError `bad-figure` for what holds itself or lies too deep.
 */
export function copyOf<T>(value: T, place: string): T {
  return copied(value, place, AS_THEY_ARE, []) as T;
}

/** As `copyOf`, in what JSON can say: typed arrays become arrays, missing values null. */
export function jsonOf(value: unknown, place: string): unknown {
  return copied(value, place, AS_JSON, []);
}

function copied(value: unknown, place: string, leaves: Leaves, around: readonly unknown[]): unknown {
  if (typeof value === "number" || typeof value === "bigint") return leaves.number(value, place);
  if (typeof value !== "object" || value === null) return value;
  if (around.includes(value)) throw new ChartifyError("bad-figure", place, "holds itself, which no figure can. Take it out.");
  if (around.length >= MAX_DEPTH) throw new ChartifyError("bad-figure", place, `lies more than ${MAX_DEPTH} deep. Take it out.`);
  const inside = [...around, value];
  if (isTypedArray(value)) return leaves.array(value, place);
  if (isList(value)) return value.map((item, i) => copied(item, `${place}[${i}]`, leaves, inside));
  return Object.fromEntries(entriesOf(value, place).map(([key, item]) => [key, copied(item, `${place}.${key}`, leaves, inside)]));
}

/** A proxy that was revoked has none, and says so by throwing. */
function entriesOf(value: object, place: string): [string, unknown][] {
  try {
    return Object.entries(value);
  } catch (cause) {
    throw new ChartifyError("bad-figure", place, `is ${show(value)}. Take it out.`, { cause });
  }
}
