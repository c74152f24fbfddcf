import { asBadFigure } from "./figure/bad-figure.js";
import { readFigure } from "./figure/read-figure.js";
import type { Figure } from "./figure/types.js";
import { layoutFigure } from "./layout/layout.js";
import type { Layout } from "./layout/types.js";
import { paintHtml } from "./paint/html/html.js";
import { paintSvg } from "./paint/svg/svg.js";
import { checkTickFormat } from "./scales/check-format.js";
import { makeScales } from "./scales/scales.js";
import type { Scales } from "./scales/types.js";
import { buildScene } from "./scene/scene.js";
import type { Scene } from "./scene/types.js";
import { resolveStyle, type Style } from "./style/style.js";
import { embeddedMeasurer } from "./text/embedded-measurer.js";

/** Everything that the stages work out on the way from a figure to its picture. */
export interface Rendering {
  readonly figure: Figure;
  readonly style: Style;
  readonly scales: Scales;
  readonly layout: Layout;
}

/*
 * The way of a picture:
 *   1. read    the figure is checked and completed: whatever was put into it by hand is refused or understood here
 *   2. style   the table of defaults with the figure's changes
 *   3. scales  what is in view on each axis, and how values become positions
 *   4. layout  every box, measured: margins, ticks, labels, the legend
 *   5. scene   the display list in pixels
 *   6. paint   SVG, HTML, or calls on a canvas
 */

/** Stages 1 to 4: where everything of a figure stands. */
export function layOut(input: Figure): Rendering {
  const figure = readFigure(input, "figure");
  for (const name of ["xAxis", "yAxis", "y2Axis"] as const) {
    const axis = figure[name];
    if (axis !== null) asBadFigure(() => checkTickFormat(axis, `figure.${name}.tickFormat`));
  }
  const style = resolveStyle(figure.style);
  let scales = makeScales(figure, style);
  let layout = layoutFigure(figure, style, scales, embeddedMeasurer);
  if (figure.aspectScale !== null) {
    // How wide the ranges get depends on the plot area, and that on the width of their labels.
    scales = makeScales(figure, style, layout.plot);
    layout = layoutFigure(figure, style, scales, embeddedMeasurer);
    scales = makeScales(figure, style, layout.plot);
    layout = layoutFigure(figure, style, scales, embeddedMeasurer);
  }
  return { figure, style, scales, layout };
}

/** Stages 1 to 5: the display list that every painter works from. */
export function renderScene(input: Figure): Scene {
  const { figure, style, scales, layout } = layOut(input);
  return buildScene(figure, style, scales, layout, embeddedMeasurer);
}

/**
 * A figure as an SVG document, the same bytes for the same figure everywhere.
 *
 * @throws ChartifyError if the figure holds something that cannot be drawn.
 */
export function renderSVG(figure: Figure): string {
  return paintSvg(renderScene(figure));
}

/**
 * A figure as one HTML file that shows it without JavaScript or network.
 *
 * @throws ChartifyError if the figure holds something that cannot be drawn.
 */
export function renderHTML(figure: Figure): string {
  return paintHtml(renderScene(figure));
}
