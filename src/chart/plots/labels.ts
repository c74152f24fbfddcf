import { formatIso } from "../../data/dates.js";
import type { Reader } from "../../util/options.js";
import { ChartifyError } from "../../util/error.js";
import { show } from "../../util/show.js";

const DAY_MS = 86_400_000;

/** A category given by the user, as the label that `factorize` gives it. */
export const labelOf: Reader<string> = (value, place) => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value === 0 ? 0 : value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return formatIso(value.getTime(), value.getTime() % DAY_MS === 0);
  throw new ChartifyError("bad-argument", place, `must hold strings, numbers, booleans or dates, not ${show(value)}.`);
};
