import type { Figure } from "../figure/types.js";
import { writeSvg } from "../paint/svg/svg.js";
import { fittedText } from "../paint/svg/text.js";
import { embedMany } from "../raster/embed.js";
import { buildScene, type Rendering } from "../scene/scene.js";
import type { Scene } from "../scene/types.js";
import { layOutRead } from "../stages.js";
import { storedDeflate } from "./stored-deflate.js";

/** A figure, laid out, and its picture. */
export interface Drawing extends Rendering {
  readonly scene: Scene;
  /** What `toSVG` gives of the figure. */
  readonly svg: string;
}

/**
 * Draws a figure that was read.
 *
 * @param family Fonts that stand before the figure's own, where the page has them; null for none.
 */
export function drawFigure(figure: Figure, family: string | null): Drawing {
  const rendering = layOutRead(figure);
  const scene = buildScene(rendering);
  return { ...rendering, scene, svg: svgOf(scene, family) };
}

/** A scene as SVG text. */
export function svgOf(scene: Scene, family: string | null): string {
  const fonts = family === null ? scene.fontFamily : `${family}, ${scene.fontFamily}`;
  return writeSvg(embedMany(scene, storedDeflate), { faces: "", family: fonts, writeText: fittedText });
}
