/**
 * Compiled by `npm run typecheck`, never run. The options of a plot's definition are held against the interface that users
 * see, both ways, and the table of plots against the methods of charts.
 */
import type { BarOptions } from "../../src/chart/plots/bar.js";
import { bar } from "../../src/chart/plots/bar.js";
import type { LineOptions } from "../../src/chart/plots/line.js";
import { positionCells, positionOptions } from "../../src/chart/plots/shared/cells.js";
import { colorKey, colorOptions } from "../../src/chart/plots/shared/colors.js";
import { colorScaleOption } from "../../src/chart/plots/shared/continuous.js";
import { type AnyRows, definePlot, type OptionsFor, type PlotDef } from "../../src/chart/plots/shared/definition.js";
import { errorBarsOption } from "../../src/chart/plots/shared/error-bars.js";
import { choice, column, number, opacity, optionalColumn, yes } from "../../src/chart/plots/shared/options.js";
import { strokeOptions } from "../../src/chart/plots/shared/strokes.js";
import { answer } from "../../src/data/answer.js";
import type { PointsQuestion, Source } from "../../src/data/questions.js";
import { Table } from "../../src/data/table.js";
import { STEPS } from "../../src/glyphs/stepped.js";

type Line = OptionsFor<LineOptions<AnyRows>>;
const { alpha: _alpha, ...withoutAlpha } = strokeOptions;
const sort = yes("join points by x");
const step = choice(STEPS, "in steps");
const complete = { ...positionOptions, ...colorOptions, ...colorScaleOption, ...errorBarsOption, ...strokeOptions, sort, step };

({ ...complete }) satisfies Line;
// @ts-expect-error an option of the interface is dropped
({ ...positionOptions, ...colorOptions, ...colorScaleOption, ...errorBarsOption, ...withoutAlpha, sort, step }) satisfies Line;
// @ts-expect-error an option is renamed in the specs alone
({ ...positionOptions, ...colorOptions, ...colorScaleOption, ...errorBarsOption, ...withoutAlpha, sort, step, lineAlpha: opacity(1, 1) }) satisfies Line;
// @ts-expect-error a number is read where the interface has true and false, and the other way round
({ ...complete, alpha: yes("opaque") }) satisfies Line;
// @ts-expect-error a column is read where the interface has a number
({ ...complete, lineWidth: optionalColumn("width") }) satisfies Line;
// @ts-expect-error what must be there may be left out
({ ...complete, xColumn: optionalColumn("x") }) satisfies Line;
// @ts-expect-error what may be left out must be there
({ ...complete, colorColumn: column("colour") }) satisfies Line;

const rest = {
  name: "line",
  axes: "numeric",
  command: null,
  draw: () => {},
} as const;
const ask = (): [] => [];

definePlot<LineOptions<AnyRows>>()({ ...rest, options: complete, ask });
const tooMuch = { ...complete, glow: number([0, 1], 0, "N", "light") };
// @ts-expect-error an option that the interface lacks, though it came by a spread
definePlot<LineOptions<AnyRows>>()({ ...rest, options: tooMuch, ask });
// @ts-expect-error the options of another plot
definePlot<BarOptions<AnyRows>>()({ ...rest, options: complete, ask });
// @ts-expect-error a label names an option that the plot does not have
definePlot<LineOptions<AnyRows>>()({ ...rest, options: complete, ask, command: { summary: "", example: "", labels: { x: "xs", y: null }, aggregated: null } });

// What is answered follows from what was asked.
definePlot<LineOptions<AnyRows>>()({
  ...rest,
  options: complete,
  ask: (options, axes) => [{ kind: "points", cells: positionCells(options, axes), category: null, series: colorKey(options), along: null }],
  draw(_context, options, [points]) {
    const x: Float64Array | undefined = points.lists[0]?.cells.x;
    const width: number | null = options.lineWidth;
    // @ts-expect-error a column that was not asked for
    points.lists[0]?.cells.size;
    // @ts-expect-error one question has one answer
    const [, second] = [points] as [typeof points];
    return void [x, width, second];
  },
});

// A definition stands under its own name, on its own axes.
bar satisfies PlotDef<"bar", "categorical">;
// @ts-expect-error under another name
bar satisfies PlotDef<"line", "categorical">;
// @ts-expect-error on other axes
bar satisfies PlotDef<"bar", "numeric">;

// Another source answers the same questions in its own time.
const table = Table.from([{ a: 1 }]);
const source: Source = { columns: table.columnNames, answer: async (question, place) => answer(table, question, place) };
const question = { kind: "points", cells: { a: { as: "label", column: "a", option: "a" } }, category: null, series: null, along: null } as const satisfies PointsQuestion;
source.answer(question, "test").then(({ lists }) => lists[0]?.cells.a[0] satisfies string | null | undefined);
