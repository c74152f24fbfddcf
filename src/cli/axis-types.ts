import { PLOTS } from "../chart/plots/index.js";
import { FAMILIES } from "../chart/plots/shared/families.js";
import { X_AXIS_TYPES, type XAxisType, Y_AXIS_TYPES, type YAxisType } from "../chart/types.js";
import { answer } from "../data/answer.js";
import { isYear } from "../data/calendar/written.js";
import type { Table } from "../data/table.js";
import type { Command } from "./arguments.js";
import { choiceOf, textOf } from "./values.js";

/** As many years as an axis of categories has room to name. */
const NAMED_YEARS = 24;

/** A time of day. */
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?$/i;

interface AxisTypes {
  readonly xAxisType: XAxisType;
  readonly yAxisType: YAxisType;
}

/**
 * Axis types as plot and data need them unless told otherwise; lying charts have them the other way round. Dates lie along a
 * datetime x axis: those of x columns and of values, and those that a bar, or a mark like it, stands for each.
 */
export function axisTypes(command: Command, table: Table): AxisTypes {
  const { values } = command;
  const found = foundTypes(command, table);
  return {
    xAxisType: choiceOf(values, "x-axis-type", X_AXIS_TYPES) ?? found.xAxisType,
    yAxisType: choiceOf(values, "y-axis-type", Y_AXIS_TYPES) ?? found.yAxisType,
  };
}

function foundTypes({ form, values, plot }: Command, table: Table): AxisTypes {
  const [x, y] = FAMILIES[form.axes].types;
  const isLying = values.get("horizontal") === true || (form.axes === "categorical" && values.get("y-axis-type") === "categorical");
  const upright = { xAxisType: x, yAxisType: y } as AxisTypes;
  const lying = { xAxisType: y, yAxisType: x } as AxisTypes;
  switch (form.axes) {
    case "numeric":
      return isDates(table, textOf(values, "x-column"), "--x-column") || areTimes(table, textOf(values, "x-column"))
        ? { ...upright, xAxisType: "datetime" }
        : upright;
    case "density":
      if (isLying) return lying;
      return isDates(table, textOf(values, "values-column"), "--values-column") ? { xAxisType: "datetime", yAxisType: "linear" } : upright;
    case "categorical": {
      const value = form.yFlag ?? "";
      if (values.get("x-axis-type") === "categorical") return upright;
      // An interval may have bounds without a middle.
      const flags = [value, "lower-bound-column"];
      const areDates =
        Object.hasOwn(PLOTS.dates, form.plot.name) && flags.some((flag) => isDates(table, textOf(values, flag), `--${flag}`));
      if (areDates) return { xAxisType: "datetime", yAxisType: "categorical" };
      if (isLying) return lying;
      return Object.hasOwn(PLOTS.time, form.plot.name) && areSteps(plot.name, values, table)
        ? { ...upright, xAxisType: "datetime" }
        : upright;
    }
    default:
      return isLying ? lying : upright;
  }
}

/**
 * Whether bars stand over time rather than over categories: over one column of dates, or of many years, in no order of the user's, where at
 * least every second step between the first and the last date has one. Dates far apart, such as those of releases, would be
 * hair-thin on an axis of time. Boxes of several colours stand side by side over categories alone.
 */
function areSteps(plot: string, values: Command["values"], table: Table): boolean {
  const [column, ...others] = [values.get("categorical-columns") ?? []].flat().map(String);
  if (
    others.length > 0 ||
    (values.has("text-column") && plot !== "bar-stacked") ||
    values.has("categorical-order-by") ||
    values.has("categorical-order-ascending")
  )
    return false;
  if ((plot === "boxplot" && values.has("color-column")) || column === undefined || !table.has(column)) return false;
  const times = isDates(table, column, "--categorical-columns") ? distinct(table.dates(column)) : manyYears(table, column);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < times.length; i++) least = Math.min(least, (times[i] as number) - (times[i - 1] as number));
  return times.length > 1 && ((times.at(-1) as number) - (times[0] as number)) / least + 1 <= 2 * times.length;
}

/** The years of a column of whole numbers where they are too many to be named one by one; else none. */
function manyYears(table: Table, column: string): Float64Array {
  const kind = answer(table, { kind: "columns", columns: [column] }, "--categorical-columns").kinds[0];
  const years = kind === "number" ? distinct(table.numbers(column)) : new Float64Array();
  return years.length > NAMED_YEARS && years.every(isYear) ? years : new Float64Array();
}

function distinct(values: Float64Array): Float64Array {
  return Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();
}

/** Whether a column holds times of day alone, such as `08:15`, which lie along an axis of time as well. */
function areTimes(table: Table, column: string | undefined): boolean {
  if (column === undefined || !table.has(column)) return false;
  const texts = table.column(column);
  return texts.kind === "string" && texts.levels.length > 1 && texts.levels.every((level) => CLOCK.test(level));
}

function isDates(table: Table, column: string | undefined, place: string): boolean {
  if (column === undefined || !table.has(column)) return false;
  return answer(table, { kind: "columns", columns: [column] }, place).kinds[0] === "date";
}
