import { numbersOf } from "./answers/cells.js";
import { type Left, leftOf } from "./answers/left.js";
import type { NumberCell, Question } from "./questions.js";
import { areAllFinite, statsOf } from "./stats/column-stats.js";
import type { Table } from "./table.js";

/** Why a picture cannot show a number. */
export type LeftReason = "missing" | "notOnLog" | "beyondEdges";

/** Rows of a column whose numbers a picture leaves out. */
export interface LeftOut extends Left {
  readonly column: string;
  readonly reason: LeftReason;
}

/**
 * What the questions of a plot leave out of its columns of numbers, each column once.
 *
 * @param isLog Whether the numbers that marks over categories, bins and densities stand for lie along a log axis.
 */
export function leftOut(table: Table, questions: readonly Question[], { isLog, place }: { isLog: boolean; place: string }): LeftOut[] {
  const seen = new Set<string>();
  return questions.flatMap((question) =>
    cellsOf(question).flatMap((cell) => {
      if (seen.has(cell.column)) return [];
      seen.add(cell.column);
      const values = numbersOf(table, cell, place);
      const stats = statsOf(values);
      const reasons = Object.entries(reasonsFor(cell, question, isLog)) as [LeftReason, (value: number) => boolean][];
      return reasons.flatMap(([reason, isOut]) => {
        // What holds for no missing value and for neither end holds for none between.
        if (areAllFinite(stats) && stats.min <= stats.max && !isOut(stats.min) && !isOut(stats.max)) return [];
        const left = leftOf(table, (row) => isOut(values[row] as number));
        return left.missing === 0 ? [] : [{ column: cell.column, reason, ...left }];
      });
    }),
  );
}

/** The columns of numbers that a question asks for. */
function cellsOf(question: Question): NumberCell[] {
  switch (question.kind) {
    case "points":
    case "groups":
      return Object.values(question.cells).filter((cell) => cell !== null && cell.as !== "label" && cell.as !== "value");
    case "bins":
    case "density":
    case "quantiles":
      return [question.values];
    case "hexagons":
    case "extremes":
    case "trend":
      return [question.x, question.y];
    case "columns":
      return [];
  }
}

function reasonsFor(cell: NumberCell, question: Question, isLog: boolean): Partial<Record<LeftReason, (value: number) => boolean>> {
  const isHidden = cell.as === "log" || (isLog && cell.as === "number" && question.kind !== "points" && question.kind !== "trend");
  const edges = question.kind === "bins" && typeof question.bins === "object" ? question.bins : null;
  const [first, last] = [edges?.[0] ?? Number.NEGATIVE_INFINITY, edges?.at(-1) ?? Number.POSITIVE_INFINITY];
  return {
    ...(cell.isOptional === true ? {} : { missing: Number.isNaN }),
    ...(isHidden ? { notOnLog: (value: number) => value <= 0 } : {}),
    ...(edges === null ? {} : { beyondEdges: (value: number) => value < first || value > last }),
  };
}
