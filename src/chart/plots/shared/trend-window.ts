import type { TrendWindow } from "../../../data/question-words.js";
import { ChartifyError } from "../../../util/error.js";
import { MAX_ROWS } from "../../../util/limits.js";
import type { Reader } from "../../../util/options.js";
import { show } from "../../../util/show.js";

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
type Unit = keyof typeof UNIT_MS;

/** So much time: `7 days`, `1 week`, `12 hours`, `90 minutes`, `30 seconds`. */
export type Duration = `${number} ${Unit | `${Unit}s`}`;

const DURATION = /^\s*(?<count>\d+(?:\.\d+)?)\s*(?<unit>second|minute|hour|day|week)s?\s*$/i;

/** So many rows, from 2, or so much time. */
export const readTrendWindow: Reader<TrendWindow> = (value, place) => {
  if (typeof value === "number" && Number.isInteger(value) && value >= 2 && value <= MAX_ROWS) return { rows: value };
  const { count, unit = "" } = (typeof value === "string" ? DURATION.exec(value)?.groups : undefined) ?? {};
  const ms = Number(count) * (UNIT_MS[unit.toLowerCase() as Unit] ?? Number.NaN);
  if (ms > 0 && ms < Number.MAX_SAFE_INTEGER) return { ms };
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be a whole number of rows of at least 2, or a time such as "7 days" (seconds, minutes, hours, days, weeks), not ${show(value)}.`,
  );
};
