import type { TimeZone } from "../../util/time-zone.js";
import { formatIso } from "../dates.js";

/** Wall times as points in time, and what has to be said of those that the clock skips or shows twice. */
export interface WallTimes {
  readonly values: Float64Array;
  readonly note: string | null;
}

interface Odd {
  count: number;
  first: number;
}

/**
 * What a zone's clock shows, as points in time (NaN stays). A time that the clock skips is taken as if it had not yet been moved. Of an
 * hour that comes twice the rows tell: where their times go back within it, those that follow are of the second, as in the log of a machine;
 * else all are of the first.
 */
export function readWallTimes(wall: Float64Array, zone: TimeZone, rowName: (row: number) => string): WallTimes {
  const values = new Float64Array(wall.length);
  const skipped: Odd = { count: 0, first: -1 };
  const twice: Odd = { count: 0, first: -1 };
  let second = 0;
  let isSecond = false;
  let last = Number.NaN;
  for (let row = 0; row < wall.length; row++) {
    const ms = wall[row] as number;
    const epoch = Number.isNaN(ms) ? ms : zone.toEpoch(ms);
    values[row] = epoch;
    if (Number.isNaN(ms)) continue;
    const later = zone.secondOf(ms);
    if (later === null) {
      [isSecond, last] = [false, Number.NaN];
      if (epoch + zone.offsetMs(epoch) !== ms) add(skipped, row);
      continue;
    }
    add(twice, row);
    isSecond ||= ms < last;
    last = ms;
    if (isSecond) {
      values[row] = later;
      second++;
    }
  }
  const notes = [skippedNote(skipped, wall, zone, rowName), twiceNote(twice, second, wall, zone, rowName)].filter((note) => note !== null);
  return { values, note: notes.length === 0 ? null : notes.join(" It ") };
}

function add(odd: Odd, row: number): void {
  if (odd.count++ === 0) odd.first = row;
}

function cellOf(row: number, wall: Float64Array, rowName: (row: number) => string): string {
  return `${rowName(row)}: ${formatIso(wall[row] as number).replace(/Z$/, "")}`;
}

function times(count: number): string {
  return count === 1 ? "1 time" : `${count} times`;
}

function skippedNote({ count, first }: Odd, wall: Float64Array, { name }: TimeZone, rowName: (row: number) => string): string | null {
  if (count === 0) return null;
  return `holds ${times(count)} that the clock of ${name} skips (${cellOf(first, wall, rowName)}); such are drawn an hour later. If they are of another clock, name its time zone.`;
}

function twiceNote(
  { count, first }: Odd,
  second: number,
  wall: Float64Array,
  { name }: TimeZone,
  rowName: (row: number) => string,
): string | null {
  if (count === 0) return null;
  const taken = second === 0 ? "all taken for the first" : `${second} taken for the second, as their order tells`;
  return `holds ${times(count)} that the clock of ${name} shows twice (${cellOf(first, wall, rowName)}), ${taken}. Write their offset to tell them apart, such as +01:00.`;
}
