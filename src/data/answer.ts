import { answerBins, answerDensity, answerExtremes, answerHexagons, answerQuantiles } from "./answers/distributions.js";
import { answerGroups } from "./answers/groups.js";
import { answerPoints } from "./answers/points.js";
import { answerTrend } from "./answers/trend.js";
import type { AnswerOf, ColumnsAnswer, ColumnsQuestion, Question } from "./questions.js";
import type { Table } from "./table.js";

/** How each kind of question is answered from memory. */
const ANSWERS = {
  columns: answerColumns,
  points: answerPoints,
  groups: answerGroups,
  bins: answerBins,
  density: answerDensity,
  hexagons: answerHexagons,
  quantiles: answerQuantiles,
  extremes: answerExtremes,
  trend: answerTrend,
} satisfies { [K in Question["kind"]]: Answerer<Extract<Question, { kind: K }>> };

type Answerer<Q> = (table: Table, question: Q, place: string) => AnswerOf<Q>;

/**
 * Answers a plot's question from a table.
 *
 * @param place The call, such as `chart.plot.bar`; messages add the option that named the column at fault.
 * @throws ChartifyError what reading the columns throws; `duplicate-rows` for two rows where one is allowed; `bad-option`
 *   for an order that lacks a value; `too-large` for more groups, bins or hexagons than can be drawn.
 */
export function answer<Q extends Question>(table: Table, question: Q, place: string): AnswerOf<Q> {
  // The table pairs kinds with answerers, which the compiler cannot follow through a generic question.
  const answerer: (table: Table, question: never, place: string) => unknown = ANSWERS[question.kind];
  return answerer(table, question as never, place) as AnswerOf<Q>;
}

function answerColumns(table: Table, { columns }: ColumnsQuestion, place: string): ColumnsAnswer {
  return { kinds: columns.map((column) => table.column(column, place).kind) };
}
