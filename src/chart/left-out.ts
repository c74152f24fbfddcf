import type { LeftOut, LeftReason } from "../data/left-out.js";
import type { Left } from "../data/questions.js";
import { quote } from "../util/show.js";

/** Sentences about what is left out, for each reason why. */
const SENTENCES = {
  missing: ({ missing, rowCount }, column) =>
    `${missing} of ${rowCount} rows ${missing === 1 ? "has" : "have"} no value in ${column} and ${are(missing)} left out`,
  notOnLog: ({ missing }, column) =>
    `${values(missing)} of ${column} at zero or below cannot stand on a log axis and ${are(missing)} left out`,
  beyondEdges: ({ missing }, column) =>
    `${values(missing)} of ${column} ${missing === 1 ? "lies" : "lie"} outside the edges of the bins and ${are(missing)} left out`,
} as const satisfies Record<LeftReason, (left: Left, column: string) => string>;

/** Says in one sentence which values of a column a picture leaves out, and why. */
export function leftOutSentence({ reason, column, ...left }: LeftOut): string {
  return `${SENTENCES[reason](left, quote(column))}${rowsOf(left)}.`;
}

/** The rows that are left out, as the file has them. */
export function rowsOf({ rows, missing }: Left): string {
  const more = missing - rows.length;
  return rows.length === 0 ? "" : ` (${rows.join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
}

function values(count: number): string {
  return count === 1 ? "1 value" : `${count} values`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}
