import { answer } from "../../data/answer.js";
import type { Question } from "../../data/questions.js";
import type { Table } from "../../data/table.js";
import { Whole } from "../../data/whole.js";
import { panelName, sharedAxes } from "../../figure/panels.js";
import type { PaletteOrder } from "../../style/palette-order.js";
import { type PlotContext, warnOfMissing } from "../plots/shared/context.js";
import type { PlotAxes, PlotDef } from "../plots/shared/definition.js";
import { endsOf } from "./ends.js";
import type { Facets } from "./facets.js";
import { PanelSketch } from "./panel-sketch.js";
import { PanelWarnings } from "./panel-warnings.js";

interface Call {
  readonly table: Table;
  readonly options: object;
  readonly axes: PlotAxes;
  readonly facets: Facets;
}

/**
 * Draws a plot in the panels of a chart; one that is refused leaves them as they were.
 *
 * @returns What was asked of the data.
 */
export function drawInPanels(plot: PlotDef, context: PlotContext, call: Call): readonly Question[] {
  const restore = call.facets.restorer();
  try {
    return drawAll(plot, context, call);
  } catch (error) {
    restore();
    throw error;
  }
}

/**
 * Asks the data of each panel and draws from the answers, with the orders, bins and ends of scales that all panels share. All is
 * asked before anything is drawn.
 */
function drawAll(plot: PlotDef, context: PlotContext, { table, options, axes, facets }: Call): readonly Question[] {
  const { place } = context;
  const { figure } = facets;
  const { panels, split } = facets.panelsOf(table, place);
  const sketches = panels.map(({ panel }) => new PanelSketch(figure, panel));
  const { width, height } = sketches[0] ?? figure;
  const size = { widthPx: width, heightPx: height, aspectScale: width / height, lengthPx: context.density === "x" ? height : width };
  const questions = plot.ask(options, { ...axes, ...size });
  const whole = new Whole(table, sharesOf(context, sharedAxes(figure)));
  const parts = panels.map(({ rows }) => (rows === null ? table : whole.part(rows)));
  // Without a row there is nothing to draw, but columns that are not there are told of all the same.
  if (parts.length === 0) for (const question of questions) answer(whole.part(new Uint32Array(0)), question, place);
  const answers = parts.map((part) => questions.map((question) => answer(part, question, place)));
  if (split !== null) warnOfMissing(context, split.names, split.left);
  const shared = { ends: endsOf(plot, questions, answers), palette: replayed(context.palette) };
  const warnings = new PanelWarnings();
  for (const [i, { panel }] of panels.entries()) {
    const own: PlotContext = {
      ...context,
      ends: shared.ends,
      palette: shared.palette(),
      figure: sketches[i] as PanelSketch,
      setFactors: (name, factors, isOrderSaid) => {
        if (panel === null || sharedAxes(figure)[name]) context.setFactors(name, factors, isOrderSaid);
        if (!sharedAxes(figure)[name]) facets.setFactors(panel, name, { factors, isOrderSaid });
      },
      warn: (message) => warnings.add(message, panel === null ? "" : panelName(figure, panel)),
    };
    plot.draw(own, options, answers[i] ?? []);
  }
  for (const [i, sketch] of sketches.entries()) sketch.keep(i === 0);
  for (const message of warnings.all(panels.length)) context.warn(message);
  return questions;
}

/** What the panels have in common follows from their axes: categories, points in time, bins. */
function sharesOf({ figure, density }: PlotContext, shared: { readonly x: boolean; readonly y: boolean }): Whole["shares"] {
  const along = figure.yAxis.kind === "categorical" ? shared.y : shared.x;
  const byOption: Readonly<Record<string, boolean>> = { xColumn: shared.x, yColumn: shared.y };
  return { places: (option) => byOption[option] ?? along, bins: density === "x" ? shared.y : shared.x };
}

/** A palette that gives each panel what it gave the first one: a plot without colour values has one colour in all panels. */
function replayed(palette: PaletteOrder): () => PaletteOrder {
  const taken: { slot: number | null; color: string }[] = [];
  return () => {
    let at = 0;
    const next = (): { slot: number | null; color: string } => {
      taken[at] ??= { slot: palette.nextSlot(), color: palette.nextColor() };
      return taken[at] as (typeof taken)[number];
    };
    return {
      ...palette,
      nextSlot: () => next().slot,
      nextColor: () => {
        const { color } = next();
        at++;
        return color;
      },
    };
  };
}
