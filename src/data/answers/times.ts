import { checkCategories } from "../../util/check-limits.js";
import type { TimeKey, TimeLevels } from "../questions.js";
import type { Table } from "../table.js";
import { codesOf, partOf, withLeftOf } from "../whole.js";
import type { Read } from "./keys.js";
import { leftIn } from "./left.js";

/** The points in time of a column, ascending. */
export function readTimes(table: Table, key: TimeKey, place: string): Read<TimeLevels> {
  const part = partOf(table);
  if (part === null) return timesOf(table, key, place);
  const whole = part.whole.once(key, (all) => timesOf(all, key, place));
  return part.whole.shares.places(key.option) ? codesOf(whole, part.rows) : withLeftOf(timesOf(table, key, place), whole);
}

function timesOf(table: Table, key: TimeKey, place: string): Read<TimeLevels> {
  const at = `${place}, option "${key.option}"`;
  const values = table.dates(key.column, at);
  const times = Float64Array.from(new Set(values.filter((ms) => !Number.isNaN(ms)))).sort();
  checkCategories(times.length, at);
  const placeOf = new Map(Array.from(times, (ms, i) => [ms, i]));
  const codes = Int32Array.from(values, (ms) => placeOf.get(ms) ?? -1);
  return { levels: { factors: Array.from(times), ...leftIn(table, codes) }, codes };
}
