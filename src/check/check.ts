import { readFigure } from "../figure/read-figure.js";
import type { Figure } from "../figure/types.js";
import { layOut } from "../render.js";
import { buildScene } from "../scene/scene.js";
import { say, type Wording } from "../util/wording.js";
import { barsNotFromZero, misleadingAxes } from "./axes.js";
import { similarColors, tooManyColors } from "./colors.js";
import { faintMarks, faintTexts } from "./contrast.js";
import type { Finding, RawFinding } from "./finding.js";
import { missingTitle, missingUnits, tooManyCategories } from "./labels.js";
import { leftOut } from "./room.js";
import { seriesByLook } from "./series.js";
import { type ReadTimes, timeOutOfOrder } from "./time.js";

/** How findings are said, and how labels are read as times. */
export interface Checking {
  readonly wording: Wording;
  readonly readTimes: ReadTimes;
}

/**
 * What a reader of a figure may stumble over, in the order in which it is met: title, axes, series, texts. The figure is laid out as for a picture.
 *
 * @throws ChartifyError if the figure holds something that cannot be drawn.
 */
export function checkFigure(input: Figure, { wording, readTimes }: Checking): Finding[] {
  const rendering = layOut(input);
  const scene = buildScene(rendering);
  const { figure, scales, layout, style } = rendering;
  const entries = seriesByLook(figure, layout.legend !== null);
  const views = rendering.panels.length === 0 ? [{ figure, scales }] : rendering.panels;
  const found: RawFinding[] = [
    ...missingTitle(figure),
    ...missingUnits(figure),
    ...tooManyCategories(figure),
    ...views.flatMap((view) => [...barsNotFromZero(view.figure, view.scales), ...misleadingAxes(view.figure, view.scales)]),
    ...timeOutOfOrder(figure, readTimes),
    ...tooManyColors(entries, figure),
    ...similarColors(entries, figure),
    ...faintMarks(figure, readFigure(input, "figure"), style.background),
    ...faintTexts(scene),
    ...leftOut(scene, figure),
  ];
  const said = found.map(({ remedy, ...rest }): Finding => ({ ...rest, remedy: say(remedy, wording) }));
  // Panels may have the same fault; it is told once.
  return [...new Map(said.map((finding) => [JSON.stringify(finding), finding])).values()];
}
