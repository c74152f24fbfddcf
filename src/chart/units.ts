import { numberUses } from "../data/question-columns.js";
import type { Question } from "../data/questions.js";
import type { Table } from "../data/table.js";
import type { Axis } from "../figure/types.js";
import type { Unit } from "../model/unit.js";
import { isNumericAxis } from "../util/numeric-axes.js";
import { quote } from "../util/show.js";
import { type PlotContext, yAxisOf } from "./plots/shared/context.js";

/** Gives the axes that a plot's numbers lie along the units of its columns; one that has another already loses it, and says so. */
export function setUnits(context: PlotContext, questions: readonly Question[], table: Table): void {
  for (const { cell, column } of numberUses(questions)) {
    const axis = axisOf(context, cell);
    const { unit } = table.numericColumn(column, context.place);
    if (axis !== null && unit !== null) setUnit(context, axis, unit, column);
  }
}

/** The axis that a cell's numbers lie along: x for `x`, else that of values; null where there is none for numbers. */
export function axisOf(context: PlotContext, cell: string): Axis | null {
  const { xAxis } = context.figure;
  const yAxis = yAxisOf(context);
  const isLying = yAxis.kind === "categorical" || (context.density === "y" && xAxis.kind !== "categorical") || cell === "x";
  const axis = isLying ? xAxis : yAxis;
  return isNumericAxis(axis.kind) ? axis : null;
}

function setUnit(context: PlotContext, axis: Axis, unit: Unit, column: string): void {
  const known = axis.unit;
  if (known === null) axis.unit = { ...unit };
  else if (!isPlain(known) && (known.prefix.trim() !== unit.prefix.trim() || known.suffix.trim() !== unit.suffix.trim())) {
    axis.unit = { prefix: "", suffix: "", factor: 1 };
    context.warn(
      `${context.place}: ${quote(column)} is written with ${quote((unit.prefix + unit.suffix).trim())}, what the axis has already with ` +
        `${quote((known.prefix + known.suffix).trim())}, so its ticks have neither. Put one of them on a second axis.`,
    );
  }
}

/** What an axis has once two units have met on it. */
function isPlain({ prefix, suffix }: Unit): boolean {
  return prefix === "" && suffix === "";
}

/** The unit of the column that gives points their sizes; null for none. */
export function sizeUnitOf(table: Table, { sizeColumn = null }: { readonly sizeColumn?: string | null }, place: string): Unit | null {
  return sizeColumn === null ? null : table.numericColumn(sizeColumn, `${place}, option "sizeColumn"`).unit;
}

/** The unit of the numbers that a plot writes; null for none, and for texts. */
export function textUnitOf(table: Table, { textColumn = null }: { readonly textColumn?: unknown }, place: string): Unit | null {
  if (typeof textColumn !== "string" || !table.has(textColumn)) return null;
  const column = table.column(textColumn, place);
  return column.kind === "number" ? column.unit : null;
}
