import type { AnswerOf, Question } from "../../../data/questions.js";
import type { AxisKind } from "../../../figure/types.js";
import type { Reader, SpecValues } from "../../../util/options.js";
import type { PlotContext } from "./context.js";
import type { ChartFamily } from "./families.js";

/** How an option is said on the command line. */
export interface FlagHint {
  readonly kind: "text" | "columns" | "number" | "boolean" | "list" | "choice" | "bins" | "numbers";
  readonly help: string;
  /** Stands for the value in help, such as `COLUMN`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Of an option that may hold several settings: a flag for each, which turns the option on. */
  readonly fields?: Readonly<Record<string, FlagHint>>;
}

/** One option of a plot: how it is read, and how the command line says it. */
export interface AnyOption {
  readonly read: Reader<unknown>;
  readonly fallback: unknown;
  readonly isRequired: boolean;
  readonly flag: FlagHint;
}

/**
 * An option that takes an `In` of the user and gives an `Out` to the plot. `In` is there for the compiler alone, which
 * holds it against the option's type in the plot's interface.
 */
export interface PlotOption<In, Out, Required extends boolean> extends AnyOption {
  readonly read: Reader<Out>;
  readonly isRequired: Required;
  readonly takes?: (value: In) => In;
}

/** One option for each of an interface, of the same type, required where it is required there. */
export type OptionsFor<O> = {
  readonly [K in keyof O]-?: PlotOption<Exclude<O[K], undefined>, unknown, Record<never, never> extends Pick<O, K> ? false : true>;
};

/** What a plot may know of the axes when it asks. */
export interface PlotAxes {
  readonly x: AxisKind;
  /** Of the vertical axis that it plots on. */
  readonly y: AxisKind;
  /** How much longer a unit of y is on screen than one of x, where the figure keeps that already; null where it does not. */
  readonly aspectScale: number | null;
  /** The size of the figure. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether the marks of each colour value make a series of their own: over time, and where colour values share a category. */
  readonly isApart: boolean;
  /** The chart's locale; null for English. */
  readonly locale: string | null;
  /** How long the axis of values is that stands beside an axis of densities, in pixels of the figure. */
  readonly lengthPx: number;
}

/** How the command line presents a plot. */
export interface PlotCommand<Name extends string = string> {
  readonly summary: string;
  readonly example: string;
  /** The options whose columns name the axes, as the plot stands upright; null for a count or density. */
  readonly labels: { readonly x: Name; readonly y: Name | null };
  /** The option of the column that `--aggregate` makes one number of; null for a plot that wants the rows as they are. */
  readonly aggregated: Name | null;
  /** The plot that writes labels at its marks, with `--text-column`. */
  readonly labelledBy?: "text" | "textStacked";
}

/** What the series of several columns become: colours, colours within each category, or parts of a stack. */
export type WideBy = "color" | "category" | "stack";

/** How a plot takes wide data. */
export interface Wide<Name extends string = string> {
  /** The option that may name several columns. */
  readonly option: Name;
  readonly by: WideBy;
  /** The option that may name a column of labels for each of them. */
  readonly labels?: Name;
}

/**
 * A plot: it reads its options, asks what it needs to know of the data, and draws from the answers. It never sees a row.
 * To add one, write a file like `bar.ts`, and its line in the table of `index.ts` and in the interface of its axes there.
 */
export interface PlotDef<Name extends string = string, F extends ChartFamily = ChartFamily> {
  readonly name: Name;
  /** The kind of axes that it stands on. */
  readonly axes: F;
  /** Null for a plot that the command line does not have. */
  readonly command: PlotCommand | null;
  readonly options: Readonly<Record<string, AnyOption>>;
  /** How it takes several columns of numbers; absent where it takes one. */
  readonly wide?: Wide;
  /** What it needs to know, from its options alone. */
  ask(options: object, axes: PlotAxes): readonly Question[];
  /** Adds glyphs to the figure. */
  draw(context: PlotContext, options: object, answers: readonly unknown[]): void;
  /** The values that its colours stand for, where no cell of a question says so; panels share their ends. */
  coloredBy?(answers: readonly unknown[]): readonly Float64Array[];
  /** Densities that are drawn to one scale; panels share their ends. */
  densities?(answers: readonly unknown[]): readonly Float64Array[];
}

type AnswersOf<Q extends readonly Question[]> = { readonly [I in keyof Q]: AnswerOf<Q[I]> };

interface TypedPlotDef<Name, F, S extends Readonly<Record<string, AnyOption>>, Q extends readonly Question[]> {
  readonly name: Name;
  readonly axes: F;
  readonly command: PlotCommand<Extract<keyof S, string>> | null;
  readonly options: S;
  readonly wide?: Wide<Extract<keyof S, string>>;
  ask(options: SpecValues<S>, axes: PlotAxes): Q;
  draw(context: PlotContext, options: SpecValues<S>, answers: AnswersOf<Q>): void;
  coloredBy?(answers: AnswersOf<Q>): readonly Float64Array[];
  densities?(answers: AnswersOf<Q>): readonly Float64Array[];
}

/**
 * Defines a plot whose options are those of the interface `O` over data of unknown columns: an option that is missing, too
 * much, or of another type does not compile.
 *
 * @example
 * export const line = definePlot<LineOptions<AnyRows>>()({ name: "line", axes: "numeric", options, … });
 */
export function definePlot<O>() {
  return <
    const Name extends string,
    const F extends ChartFamily,
    S extends OptionsFor<O> & Readonly<Record<Exclude<keyof S, keyof O>, never>> & Readonly<Record<string, AnyOption>>,
    const Q extends readonly Question[],
  >(
    definition: TypedPlotDef<Name, F, S, Q>,
  ): PlotDef<Name, F> => definition;
}

/** The same plot on other axes; the command line has it already. */
export function alsoOn<Name extends string, F extends ChartFamily>(axes: F, plot: PlotDef<Name>): PlotDef<Name, F> {
  return { ...plot, axes, command: null };
}

/** Data of unknown columns, any of which an option may name. */
export type AnyRows = readonly Readonly<Record<string, unknown>>[];
