import { asBadFigure } from "./figure/bad-figure.js";
import { gridSize } from "./figure/panels.js";
import { recolor } from "./figure/recolor.js";
import type { DressedFigure, Figure } from "./figure/types.js";
import { dressAnnotation } from "./glyphs/annotations.js";
import { dress } from "./glyphs/dress.js";
import { farReach } from "./glyphs/reach.js";
import { fittedScales, hasLabels } from "./layout/fitted-scales.js";
import type { LaidOut } from "./layout/laid-out.js";
import { layoutFigure } from "./layout/layout.js";
import { panelSettings } from "./layout/panels/settings.js";
import { checkLabelFormats, checkTickFormat } from "./scales/check-format.js";
import type { Rendering } from "./scene/scene.js";
import { facetStyle } from "./style/facet-style.js";
import { resolveTheme } from "./style/resolve-theme.js";
import { scaleType } from "./style/scale-type.js";
import { mergeStyles, resolveStyle, type Style } from "./style/style.js";
import { embeddedMeasurer } from "./text/embedded-measurer.js";
import type { Measurer } from "./text/measurer.js";

/*
 * The way of a picture:
 *   1. read    the figure is checked and completed: whatever was put into it by hand is refused or understood here
 *   2. style   the table of defaults with the theme's changes and the figure's; it fills in what the glyphs leave open
 *   3. scales  what is in view on each axis, and how values become positions
 *   4. frame   every box around the plot area, measured: margins, ticks, labels
 *   5. marks   what stands in the plot area, in batches that know their rows
 *   6. legend  a place that the marks leave free
 *   7. scene   the display list in pixels, each group with the part of the figure that it shows
 *   8. paint   SVG, HTML, or calls on a canvas (see outputs.ts)
 */

type Plot = LaidOut["layout"]["plot"];

/** Stages 2 to 6: where everything of a figure stands that was read. Pages that read figures in their own way begin here. */
export function layOutRead(read: Figure, measurer: Measurer = embeddedMeasurer): Rendering {
  for (const name of ["xAxis", "yAxis", "y2Axis"] as const) {
    const axis = read[name];
    if (axis !== null) asBadFigure(() => checkTickFormat(axis, `figure.${name}.tickFormat`));
  }
  const bar = read.colorBar;
  if (bar !== null) {
    const kind = bar.kind === "date" ? "datetime" : "linear";
    asBadFigure(() => checkTickFormat({ kind, tickFormat: bar.tickFormat }, "figure.colorBar.tickFormat"));
  }
  checkLabelFormats(read);
  const style = styleOf(read);
  const colored = recolor(read, resolveTheme(read.theme));
  const glyphs = colored.glyphs.map((glyph) => dress(glyph, style));
  const annotations = colored.annotations.map((annotation) => dressAnnotation(annotation, style));
  const figure: DressedFigure = { ...colored, glyphs, annotations };
  const settingFor = (plot?: Plot) => {
    const setting = { figure, style, measurer, scales: fittedScales({ figure, style, measurer }, plot) };
    return { ...setting, panels: panelSettings(setting, plot) };
  };
  let setting = settingFor();
  let laidOut = layoutFigure(setting);
  if (figure.aspectScale !== null || hasLabels(figure) || figure.glyphs.some((glyph) => farReach(glyph) > 0)) {
    // How wide the ranges get depends on the plot area, and that on the width of their labels.
    for (let round = 0; round < 2; round++) {
      setting = settingFor(onePlot(laidOut));
      laidOut = layoutFigure(setting);
    }
  }
  return { ...setting, ...laidOut };
}

/** The plot area, or that of one of as many panels of the same size. */
function onePlot({ layout: { plot, panels } }: LaidOut): Plot {
  return panels[0]?.plot ?? plot;
}

/** The style table with type by the size of the figure, and of its panels. */
function styleOf(figure: Figure): Style {
  const changes = mergeStyles(resolveTheme(figure.theme).style, figure.style);
  const style = scaleType(resolveStyle(changes), changes, figure);
  if (figure.panels.length === 0) return style;
  const { rows, columns } = gridSize(figure);
  return facetStyle(style, changes, { width: figure.width / columns, height: figure.height / rows });
}
