import {
  AGGREGATES,
  type Aggregate,
  aggregateAll,
  aggregate as aggregateOne,
  type Measure,
  type SimpleAggregate,
} from "../data/aggregate.js";
import type { ValueOf } from "../data/row-types.js";
import { type RowOf, Table } from "../data/table.js";
import { TIME_UNITS, type TimeUnit } from "../data/time/units.js";
import { ChartifyError } from "../util/error.js";
import { isList, isObject } from "../util/kinds.js";
import {
  optional,
  type Reader,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readOptions,
  readRecord,
  readString,
  required,
} from "../util/options.js";
import { quote, show } from "../util/show.js";
import { readTimeZone } from "../util/time-zone.js";
import type { ColumnName } from "./data-types.js";
import type { OneOf } from "./types.js";

/** One measure of `aggregate`: a column and how to make one value of many, with `quantile` also its share; or a count of rows. */
export type AggregateMeasure<Name extends string = string> =
  | "count"
  | readonly [column: Name, how: SimpleAggregate]
  | readonly [column: Name, how: "quantile", q: number];

/** A column of dates by the unit of the calendar that they are in, such as `{ column: "date", unit: "month" }`. */
export interface ByUnit<Name extends string = string, As extends string = string> {
  /** The column of dates. */
  readonly column: Name;
  /**
   * `second`, `minute`, `hour`, `day`, `week` (ISO, from Monday), `month`, `quarter` or `year`: a unit is its first moment. Or what comes again:
   * `hour of day` (`08:00`), `weekday` (`Mon`), `day of month`, `month of year` (`Jan`) or `quarter of year`, which are texts.
   */
  readonly unit: TimeUnit;
  /** What the column is called in the result, so that one column may be grouped by in two units. Default: its own name. */
  readonly name?: As | undefined;
}

/** Options of `aggregate`: one measure, or several under names of their own. */
export type AggregateOptions<
  Name extends string = string,
  By extends Name = Name,
  Column extends Name = Name,
  How extends Aggregate = Aggregate,
  Measures = Readonly<Record<string, AggregateMeasure<Name>>>,
  Unit extends Name = Name,
  As extends string = string,
> = OneMeasureOptions<Name, By, Column, How, Unit, As> | MeasuresOptions<By, Measures, Unit, As>;

/** Options of `aggregate` for one measure. */
export interface OneMeasureOptions<
  Name extends string,
  By extends Name,
  Column extends Name,
  How extends Aggregate,
  Unit extends string = By,
  As extends string = string,
> {
  /** Columns whose combinations make one row each; dates also by a unit of the calendar: `{ column: "date", unit: "month" }`. */
  readonly by: readonly (By | ByUnit<Unit, As>)[];
  /** The time zone (IANA) whose days, months and so on units are. Default: that of the dates, else UTC. */
  readonly timeZone?: string | undefined;
  /** The column to make one value of; left out, with `count`, the rows are counted. */
  readonly column?: OneOf<Column, Name> | undefined;
  /** How to make it. */
  readonly how: How;
  /** With `quantile`: the share of values below it, from 0 to 1. */
  readonly q?: number | undefined;
  /** The other way: several measures. */
  readonly measures?: undefined;
}

/** Options of `aggregate` for several measures at once. */
export interface MeasuresOptions<By extends string, Measures, Unit extends string = By, As extends string = string> {
  /** Columns whose combinations make one row each; dates also by a unit of the calendar: `{ column: "date", unit: "month" }`. */
  readonly by: readonly (By | ByUnit<Unit, As>)[];
  /** The time zone (IANA) whose days, months and so on units are. Default: that of the dates, else UTC. */
  readonly timeZone?: string | undefined;
  /** The columns of the result by their names. */
  readonly measures: Measures;
  /** The other way: one measure. */
  readonly column?: undefined;
  /** The other way: one measure. */
  readonly how?: undefined;
}

/** What a measure gives: the value itself, a date, or a number; null where there was no value. */
type Result<R, Column extends string, How> = How extends "count" | "distinct"
  ? number
  : How extends "first" | "last"
    ? ValueOf<R, Column> | null
    : How extends "min" | "max"
      ? (unknown extends ValueOf<R, Column> ? unknown : Extract<ValueOf<R, Column>, Date> extends never ? number : Date) | null
      : number | null;

type ResultOf<R, M> = M extends readonly [infer Column extends string, infer How, ...unknown[]] ? Result<R, Column, How> : number;

/** A row of the result: the columns it was grouped by, by a unit of time as Dates, then the measures. */
type Aggregated<R, By extends string, Unit extends string, As extends string, Measures> = {
  [K in By | Unit | As | Extract<keyof Measures, string>]: K extends keyof Measures
    ? ResultOf<R, Measures[K]>
    : K extends As
      ? Date | string
      : K extends Unit
        ? Date
        : ValueOf<R, K>;
};

/** The result's name: the column's own, or that of the aggregate where there is no column or it is one of those grouped by. */
type NameOf<By extends string, Column extends string, How extends Aggregate> = [Column] extends [never]
  ? How
  : Column extends By
    ? How
    : Column;

/** The measures asked for: those of `measures`, else the one. */
type MeasuresOf<By extends string, Column extends string, How extends Aggregate, Measures> = [Measures] extends [never]
  ? { readonly [K in NameOf<By, Column, How>]: readonly [Column, How] }
  : Measures;

const readMeasure: Reader<Omit<Measure, "name">> = (value, place) => {
  if (value === "count") return { column: null, how: "count" };
  if (!isList(value) || value.length < 2 || value.length > 3) {
    throw new ChartifyError(
      "bad-option",
      place,
      `must be a column and how to aggregate it, such as ["price", "mean"] or ["price", "quantile", 0.9], or "count", not ${show(value)}.`,
    );
  }
  // Read by place: an iterator may be anything.
  const [column, how, q] = [value[0], value[1], value[2]];
  return {
    column: readString(column, `${place}, column`),
    how: readChoice(AGGREGATES)(how, `${place}, how`),
    ...(q === undefined ? {} : { q: readNumber(0, 1)(q, `${place}, q`) }),
  };
};

const readMeasures: Reader<Measure[]> = (value, place) => {
  if (!isObject(value) || isList(value)) {
    throw new ChartifyError("bad-option", place, `must be an object such as { total: ["price", "sum"] }, not ${show(value)}.`);
  }
  const measures = Object.entries(value).map(([name, measure]) => ({ name, ...readMeasure(measure, `${place}, ${quote(name)}`) }));
  if (measures.length > 0) return measures;
  throw new ChartifyError("bad-option", place, 'is empty. Name a measure, such as { total: ["price", "sum"] }.');
};

const readUnitKey = readRecord({
  column: required(readString),
  unit: required(readChoice(TIME_UNITS)),
  name: optional(readString, null),
});
const by = required(readList((value, place) => (isObject(value) ? readUnitKey(value, place) : readString(value, place))));
const timeZone = optional(readTimeZone, null);
/** Of the other way of asking: may be there, but undefined, which reads as absent. */
const absent = optional((value: unknown, place: string): null => {
  throw new ChartifyError("bad-option", place, `goes with one measure; with "measures" leave ${show(value)} out.`);
}, null);
const specs = {
  by,
  timeZone,
  measures: absent,
  column: optional(readNullable(readString), null),
  how: required(readChoice(AGGREGATES)),
  q: optional(readNumber(0, 1), null),
};
const measuresSpecs = { by, timeZone, measures: required(readMeasures), column: absent, how: absent, q: absent };

/**
 * Makes one row per combination of the `by` columns, sorted by them: the tidy table that bars want. The result stands
 * under the name of its column (`count` of rows under `count`); with `measures`, several stand under names of their own.
 * Missing values are left out; a group of nothing else has a missing result. Statistics are those of pandas: `std` and
 * `var` of a sample (n − 1), quantiles interpolated linearly.
 *
 * @throws ChartifyError `bad-data`, `missing-column`, `bad-column` for data that do not fit; `bad-option` for options.
 * @example
 * const sales = aggregate(rows, { by: ["fruit"], column: "quantity", how: "sum" });
 * const prices = aggregate(rows, { by: ["fruit"], measures: { mean: ["price", "mean"], p90: ["price", "quantile", 0.9], sales: "count" } });
 */
export function aggregate<
  const D,
  const By extends ColumnName<D> = never,
  const How extends Aggregate = never,
  const Column extends ColumnName<D> = never,
  const Measures extends Readonly<Record<string, AggregateMeasure<ColumnName<D>>>> = never,
  const Unit extends ColumnName<D> = never,
  const As extends string = never,
>(
  data: D,
  options: AggregateOptions<ColumnName<D>, By, Column, How, Measures, Unit, As>,
): Table<Aggregated<RowOf<D>, By, Unit, As, MeasuresOf<By | Unit, Column, How, Measures>>>;
export function aggregate(data: unknown, options: object): Table {
  const place = "aggregate";
  const table = Table.from(data, place);
  if (isObject(options) && Object.hasOwn(options, "measures") && Reflect.get(options, "measures") !== undefined) {
    return aggregateAll(table, readOptions(place, options, measuresSpecs), place);
  }
  return aggregateOne(table, readOptions(place, options, specs), place);
}
