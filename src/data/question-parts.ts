/** What questions are made of: columns, and the keys that tell rows apart. */
import type { Factor } from "../model/columns.js";
import type { CategoricalOrder } from "./order.js";

/** A column, and the option of the plot that named it. */
interface ColumnRef {
  readonly column: string;
  readonly option: string;
}

/**
 * A column of numbers, NaN where missing: `date` as epoch milliseconds, `size` only zero and more, `scale` numbers or
 * dates, whichever the column holds, `log` with a count of
 * those at zero or below, which a log axis cannot show.
 */
export interface NumberCell extends ColumnRef {
  /** True where a row without it is drawn all the same, or is seen as a gap. */
  readonly isOptional?: true;
  readonly as: "number" | "log" | "date" | "size" | "scale";
  /** The type of the y axis with which the plot takes dates along the x axis, for the message where they came without; absent for none of its own. */
  readonly datesNeed?: "categorical" | "linear";
}

/** A column of any kind, written out; null where missing. */
export interface LabelCell extends ColumnRef {
  readonly as: "label";
}

/** A column as numbers where it holds such, else written out. */
export interface ValueCell extends ColumnRef {
  readonly as: "value";
  /** `plain` takes only numbers without a unit or characters of their own as such. */
  readonly which: "all" | "plain";
}

/** Columns by the names that the plot has for them; null for one that the user left out. */
export type Cells = Readonly<Record<string, NumberCell | LabelCell | ValueCell | null>>;

type Labels = readonly (string | null)[];
type CellValues<C> = C extends NumberCell
  ? Float64Array
  : C extends LabelCell
    ? Labels
    : C extends ValueCell
      ? Float64Array | Labels
      : null;

/** The values of the columns, under the same names. */
export type ValuesOf<C extends Cells> = { readonly [N in keyof C]: CellValues<C[N]> };

/** How the categories of a plot are ordered: see `orderFactors`. */
interface CategoryOrder {
  readonly by: CategoricalOrder;
  readonly ascending: boolean;
  /** Whether dates, months and the like stand in time, whatever `by` says of other categories. */
  readonly calendarFirst: boolean;
  /** Whether columns of numbers stand by their values, as those of the calendar do in time. Default false. */
  readonly numbersFirst?: true;
  /** What `by: "values"` adds up for each category; null where there is nothing to add. */
  readonly totals: Totals | null;
  /** Whether the user said the order; a default yields to the order that earlier plots have brought. */
  readonly isSaid: boolean;
  readonly option: string;
}

export interface Totals {
  /** The columns of the question that are added, row by row. */
  readonly cells: readonly string[];
  /**
   * `rows`: of all rows of the category. `groups`: of those that are in a group. `shares`: a category whose groups have a
   * sum other than zero counts one, for its parts are shares of that sum.
   */
  readonly of: "rows" | "groups" | "shares";
}

/** Rows told apart by up to three columns: the categories of an axis. */
export interface CategoryKey {
  readonly kind: "category";
  readonly columns: readonly string[];
  readonly option: string;
  readonly order: CategoryOrder;
}

/** Rows told apart by the points in time of one column: the places of marks on a datetime axis. */
export interface TimeKey {
  readonly kind: "time";
  readonly column: string;
  readonly option: string;
}

/** Rows told apart by one column: each value is a series of its own. */
export interface SeriesKey {
  readonly kind: "series";
  /** What a value is to the plot, for messages. */
  readonly what: "colour value" | "stack value";
  readonly column: string;
  readonly option: string;
  /** Every value in the order wanted; null for the natural one. */
  readonly order: readonly string[] | null;
  readonly orderOption: string;
}

/** How many rows lack a value, and are left out for it. */
export interface Left {
  readonly missing: number;
  readonly rowCount: number;
  /** The first few of them, as messages name rows. */
  readonly rows: readonly string[];
}

export interface CategoryLevels extends Left {
  /** Each category once, in order; those that only the user's list has included. */
  readonly factors: readonly Factor[];
  /** As the question has it. */
  readonly isOrderSaid: boolean;
}

export interface TimeLevels extends Left {
  /** Each point in time once, as epoch milliseconds, ascending. */
  readonly factors: readonly number[];
}

export interface SeriesLevels extends Left {
  /** Each value once, in order; those that only the user's list has included. */
  readonly names: readonly string[];
}

/** The values of a key in order. */
export type LevelsOf<K> = K extends CategoryKey
  ? CategoryLevels
  : K extends TimeKey
    ? TimeLevels
    : K extends SeriesKey
      ? SeriesLevels
      : null;

/** Keys by the names that the plot has for them. */
export type Keys = Readonly<Record<string, CategoryKey | TimeKey | SeriesKey | null>>;
