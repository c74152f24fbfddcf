import { dateUses } from "../data/question-columns.js";
import type { Question } from "../data/questions.js";
import type { Table } from "../data/table.js";
import type { Figure } from "../figure/figure.js";
import type { PlotContext } from "./plots/shared/context.js";

/** The time zone of a chart, which its x axis has; null for none that was said. */
export function zoneOf({ xAxis }: Pick<Figure, "xAxis">): string | null {
  return xAxis.timeZone;
}

/** Gives a datetime axis without a time zone that by which its dates were written. */
export function adoptZone({ figure, place }: PlotContext, questions: readonly Question[], table: Table): void {
  const { xAxis } = figure;
  if (xAxis.kind !== "datetime" || xAxis.timeZone !== null) return;
  for (const column of dateUses(questions)) xAxis.timeZone ??= table.dateColumn(column, place).zone ?? null;
}
