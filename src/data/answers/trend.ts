import { checkCells } from "../../util/check-limits.js";
import { TRANSFORMS } from "../../util/numeric-axes.js";
import type { TrendAnswer, TrendQuestion } from "../questions.js";
import { trendOf } from "../stats/trend.js";
import type { Table } from "../table.js";
import { numbersOf, pick } from "./cells.js";
import { readSeries } from "./keys.js";
import { rowsBySeries } from "./points.js";

/** Points of a curve at most, where they do not follow from the rows. */
const POINTS = 100;

export function answerTrend(table: Table, question: TrendQuestion, place: string): TrendAnswer {
  const [x, y] = [numbersOf(table, question.x, place), numbersOf(table, question.y, place)];
  const series = question.series === null ? null : readSeries(table, question.series, place);
  checkCells(series?.levels.names.length ?? 1, POINTS, ["colour values", "points of a curve"], place);
  const { fit, confidence, axes } = question;
  const wish = { fit, confidence, axes: { x: TRANSFORMS[axes.x], y: TRANSFORMS[axes.y] } };
  const trends = rowsBySeries(series).map((rows) => trendOf(pick(x, rows), pick(y, rows), wish));
  return { series: series?.levels ?? null, trends };
}
