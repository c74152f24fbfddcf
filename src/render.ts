import { checkLent } from "./figure/check-lent.js";
import { readFigure } from "./figure/read-figure.js";
import type { Figure } from "./figure/types.js";
import { buildScene, type Rendering } from "./scene/scene.js";
import type { Scene } from "./scene/types.js";
import { layOutRead } from "./stages.js";
import type { Measurer } from "./text/measurer.js";

/** Stages 1 to 6 (see stages.ts): where everything of a figure stands. */
export function layOut(input: Figure, measurer?: Measurer): Rendering {
  const read = readFigure(input, "figure");
  checkLent(read.glyphs);
  return layOutRead(read, measurer);
}

/** Stages 1 to 7: the display list that every painter works from. */
export function renderScene(input: Figure): Scene {
  return buildScene(layOut(input));
}
