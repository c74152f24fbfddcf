import { toEpochMs } from "../data/dates.js";
import type { Figure } from "../figure/figure.js";
import type { Axis, Factor, TickOrientation } from "../figure/types.js";
import { checkDateFormat } from "../format/date-format.js";
import { checkNumberFormat } from "../format/number-format.js";
import { readFactor } from "../glyphs/read-columns.js";
import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { MAX_FACTORS, MAX_TICK_VALUES } from "../util/limits.js";
import { readChoice, readList, readString } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { timeZoneOf } from "../util/time-zone.js";
import { phrase, setting, way } from "../util/wording.js";
import type { AxisDate, AxisNumber, CategoricalXAxis, CategoricalYAxis, ContinuousXAxis, ContinuousYAxis } from "./axis-methods.js";
import { listOf } from "./list-of.js";

const ORIENTATIONS = ["horizontal", "vertical", "diagonal"] as const;
/** One orientation per level of an axis. */
export const readOrientations = readList(readChoice(ORIENTATIONS));

/** What the axis methods of a chart need to know of it. */
export interface AxesContext<C> {
  readonly chart: C;
  readonly figure: Figure;
  /** `chart.axes` or `chart.secondAxis.axes`. */
  readonly place: string;
  readonly axis: "y" | "y2";
  /** The user's own order of categories, which plots leave alone from then on. */
  fixFactors(axis: "x" | "y"): void;
}

/** All axis methods; those that the kind of axis lacks are refused when called. */
export class ChartAxes<C> implements ContinuousXAxis<C, AxisDate>, ContinuousYAxis<C>, CategoricalXAxis<C>, CategoricalYAxis<C> {
  readonly #context: AxesContext<C>;

  constructor(context: AxesContext<C>) {
    this.#context = context;
  }

  get xAxisLabel(): string {
    return this.#x.label;
  }

  get yAxisLabel(): string {
    return this.#y.label;
  }

  get xAxisFactors(): Factor[] {
    return this.#factorsOf("x", "xAxisFactors");
  }

  get yAxisFactors(): Factor[] {
    return this.#factorsOf("y", "yAxisFactors");
  }

  get xAxisRange(): readonly [start: Date | null, end: Date | null] {
    const [start, end] = this.#valuesOf(this.#x, this.#x.range, "xAxisRange");
    return [start ?? null, end ?? null] as readonly [Date | null, Date | null];
  }

  get xAxisTickValues(): readonly Date[] | null {
    const { tickValues } = this.#x;
    return tickValues === null ? null : (this.#valuesOf(this.#x, tickValues, "xAxisTickValues") as Date[]);
  }

  get xAxisTickFormat(): string | null {
    return this.#x.tickFormat;
  }

  get xAxisTickOrientation(): readonly TickOrientation[] | null {
    return this.#x.tickOrientation?.slice() ?? null;
  }

  get isXAxisHidden(): boolean {
    return this.#x.hidden;
  }

  get yAxisRange(): readonly [start: number | null, end: number | null] {
    const [start, end] = this.#valuesOf(this.#y, this.#y.range, "yAxisRange");
    return [start ?? null, end ?? null] as readonly [number | null, number | null];
  }

  get yAxisTickValues(): readonly number[] | null {
    const { tickValues } = this.#y;
    return tickValues === null ? null : (this.#valuesOf(this.#y, tickValues, "yAxisTickValues") as number[]);
  }

  get yAxisTickFormat(): string | null {
    return this.#y.tickFormat;
  }

  get yAxisTickOrientation(): readonly TickOrientation[] | null {
    return this.#y.tickOrientation?.slice() ?? null;
  }

  get isYAxisHidden(): boolean {
    return this.#y.hidden;
  }

  setXAxisLabel(label: string): C {
    return this.#setLabel(this.#x, label, "setXAxisLabel");
  }

  setYAxisLabel(label: string): C {
    return this.#setLabel(this.#y, label, "setYAxisLabel");
  }

  setXAxisRange(start?: AxisDate | null, end?: AxisDate | null): C {
    return this.#setRange(this.#x, start, end, "setXAxisRange");
  }

  setYAxisRange(start?: AxisNumber | null, end?: AxisNumber | null): C {
    return this.#setRange(this.#y, start, end, "setYAxisRange");
  }

  setXAxisTickValues(values: Iterable<AxisDate>): C {
    return this.#setTickValues(this.#x, values, "setXAxisTickValues");
  }

  setYAxisTickValues(values: Iterable<AxisNumber>): C {
    return this.#setTickValues(this.#y, values, "setYAxisTickValues");
  }

  setXAxisTickFormat(format: string): C {
    return this.#setTickFormat(this.#x, format, "setXAxisTickFormat");
  }

  setYAxisTickFormat(format: string): C {
    return this.#setTickFormat(this.#y, format, "setYAxisTickFormat");
  }

  setXAxisTickOrientation(orientation: TickOrientation | readonly TickOrientation[] = "horizontal"): C {
    return this.#setOrientation(this.#x, orientation, "setXAxisTickOrientation");
  }

  setYAxisTickOrientation(orientation: TickOrientation | readonly TickOrientation[] = "horizontal"): C {
    return this.#setOrientation(this.#y, orientation, "setYAxisTickOrientation");
  }

  setXAxisFactors(factors: Iterable<Factor>): C {
    return this.#setFactors("x", factors, "setXAxisFactors");
  }

  setYAxisFactors(factors: Iterable<Factor>): C {
    return this.#setFactors("y", factors, "setYAxisFactors");
  }

  hideXAxis(): C {
    return this.#hide(this.#x, true);
  }

  showXAxis(): C {
    return this.#hide(this.#x, false);
  }

  hideYAxis(): C {
    return this.#hide(this.#y, true);
  }

  showYAxis(): C {
    return this.#hide(this.#y, false);
  }

  get #x(): Axis {
    return this.#context.figure.xAxis;
  }

  get #y(): Axis {
    const { figure, axis } = this.#context;
    return axis === "y2" ? (figure.y2Axis ?? figure.yAxis) : figure.yAxis;
  }

  #hide(axis: Axis, hidden: boolean): C {
    axis.hidden = hidden;
    return this.#context.chart;
  }

  /** Values that were set on an axis: dates on a datetime one. */
  #valuesOf(axis: Axis, values: readonly (number | null)[], name: string): (number | Date | null)[] {
    this.#continuous(axis, name);
    return values.map((value) => (axis.kind === "datetime" && value !== null ? new Date(value) : value));
  }

  #setLabel(axis: Axis, label: string, method: string): C {
    axis.label = readString(label, this.#place(method));
    return this.#context.chart;
  }

  #setRange(axis: Axis, start: unknown, end: unknown, method: string): C {
    const place = this.#continuous(axis, method);
    const read = (value: unknown, name: string): number | null =>
      value === undefined || value === null ? null : readAxisValue(axis, value, `${place}, ${name}`);
    const [from, to] = [read(start, "start"), read(end, "end")];
    if (from !== null && from === to) {
      throw new ChartifyError("bad-argument", place, `start and end are both ${show(start)}. Leave some room between them.`);
    }
    axis.range = [from, to];
    return this.#context.chart;
  }

  #setTickValues(axis: Axis, values: unknown, method: string): C {
    const place = this.#continuous(axis, method);
    axis.tickValues = listOf(values, MAX_TICK_VALUES, place).map((value, i) => readAxisValue(axis, value, `${place}, value ${i}`));
    return this.#context.chart;
  }

  #setTickFormat(axis: Axis, format: unknown, method: string): C {
    const place = this.#continuous(axis, method);
    const text = readString(format, place);
    if (axis.kind === "datetime") checkDateFormat(text, place);
    else checkNumberFormat(text, place);
    axis.tickFormat = text;
    return this.#context.chart;
  }

  #setOrientation(axis: Axis, orientation: unknown, method: string): C {
    const place = this.#place(method);
    const list = readOrientations(isList(orientation) ? orientation : [orientation], place);
    if (list.length === 0)
      throw new ChartifyError(
        "bad-argument",
        place,
        `the list of orientations is empty. Give one of ${ORIENTATIONS.map(quote).join(", ")}.`,
      );
    axis.tickOrientation = list;
    return this.#context.chart;
  }

  #factorsOf(name: "x" | "y", method: string): Factor[] {
    return structuredClone(this.#categorical(name, this.#place(method)).factors ?? []);
  }

  #setFactors(name: "x" | "y", factors: unknown, method: string): C {
    const place = this.#place(method);
    const axis = this.#categorical(name, place);
    axis.factors = listOf(factors, MAX_FACTORS, place).map((factor, i) => readFactor(factor, `${place}, factor ${i}`));
    this.#context.fixFactors(name);
    return this.#context.chart;
  }

  #categorical(name: "x" | "y", place: string): Axis {
    const axis = name === "x" ? this.#x : this.#y;
    if (axis.kind === "categorical") return axis;
    throw new ChartifyError(
      "unsupported",
      place,
      phrase`the ${name} axis is ${axis.kind}; only a categorical one has factors. Use ${way(`set${name.toUpperCase()}AxisRange`, `--${name}-range`)}, or ${way("make the chart with", "add")} ${setting(`${name}AxisType`, "categorical")}.`,
    );
  }

  #continuous(axis: Axis, method: string): string {
    const place = this.#place(method);
    if (axis.kind !== "categorical") return place;
    const name = axis === this.#x ? "X" : "Y";
    const dates =
      axis === this.#x ? phrase` Of dates, ${way("make the chart with", "add")} ${setting("xAxisType", "datetime")}, which has them.` : "";
    throw new ChartifyError(
      "unsupported",
      place,
      phrase`the ${name.toLowerCase()} axis is categorical and has neither range nor tick values nor a tick format. Use ${way(`set${name}AxisFactors`, "--categorical-order-by")} to ${way("choose and ", "")}order its categories.${dates}`,
    );
  }

  #place(method: string): string {
    return `${this.#context.place}.${method}`;
  }
}

function readAxisValue(axis: Axis, value: unknown, place: string): number {
  if (axis.kind === "datetime") return toEpochMs(value, place, timeZoneOf(axis.timeZone ?? "UTC"));
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ChartifyError("bad-argument", place, `must be a finite number on a ${axis.kind} axis, not ${show(value)}.`);
  }
  if (axis.kind === "log" && value <= 0) {
    throw new ChartifyError("bad-argument", place, `must be above zero on a log axis, not ${value}.`);
  }
  return value;
}
