import type { TextItem } from "../../model/items.js";
import { embeddedMeasurer } from "../../text/embedded-measurer.js";
import { HALO } from "../../text/line.js";
import { RAISED_BY, RAISED_SIZE, type Run, runsOf } from "../../text/raised.js";
import type { Canvas2D } from "./context.js";

/** A text as shapes of its letters, in units of the font, the baseline at 0. */
export interface Outlines {
  readonly unitsPerEm: number;
  readonly letters: readonly LetterShape[];
}

/** One letter. */
export interface LetterShape {
  /** What a context's `fill` takes; null for a letter that draws nothing. */
  readonly shape: unknown;
  /** How far it moves the pen. */
  readonly advance: number;
}

/** How texts are drawn. */
export interface TextMaterials {
  /** What a context's `fillStyle` takes for text of a colour. */
  inkOf(color: string): unknown;
  /** A text as shapes; null for one that the context draws by its own font. */
  outlinesOf(text: string, bold: boolean): Outlines | null;
}

interface Surroundings {
  readonly fontFamily: string;
  readonly scale: number;
  readonly materials: TextMaterials;
}

const START = { start: 0, middle: 0.5, end: 1 } as const;
const ALIGN = { start: "left", middle: "center", end: "right" } as const;

/** Draws a text, as shapes where there are some. */
export function paintText(item: TextItem, context: Canvas2D, { fontFamily, scale, materials }: Surroundings): void {
  const { x, y, color, rotateDeg } = item;
  const runs = runsOf(item.text);
  const outlines = runs.map(({ text }) => materials.outlinesOf(text, item.bold));
  const areShapes = outlines.every((each) => each !== null);
  context.globalAlpha = 1;
  context.fillStyle = areShapes ? color : materials.inkOf(color);
  context.save();
  // Level text stands on whole pixels, as browsers have it, and so is as sharp in each line.
  context.translate(x, areShapes && rotateDeg === 0 ? Math.round(y * scale) / scale : y);
  if (rotateDeg !== 0) context.rotate((rotateDeg * Math.PI) / 180);
  if (item.halo !== undefined) {
    context.strokeStyle = item.halo;
    context.lineJoin = "round";
    context.setLineDash([]);
  }
  if (areShapes) {
    if (item.halo !== undefined) drawShapes(item, runs, { context, outlines, isHalo: true });
    drawShapes(item, runs, { context, outlines, isHalo: false });
  } else fillRuns(item, runs, { context, fontFamily });
  context.restore();
}

/** Each letter begins where the one before it ends, as the layout measured it. */
function drawShapes(
  item: TextItem,
  runs: readonly Run[],
  { context, outlines, isHalo }: { readonly context: Canvas2D; readonly outlines: readonly Outlines[]; readonly isHalo: boolean },
): void {
  context.save();
  context.translate(-embeddedMeasurer.widthPx(item.text, item) * START[item.anchor], 0);
  for (const [i, { unitsPerEm, letters }] of outlines.entries()) {
    const isRaised = runs[i]?.isRaised === true;
    const unit = ((isRaised ? RAISED_SIZE : 1) * item.sizePx) / unitsPerEm;
    const up = isRaised ? (RAISED_BY * item.sizePx) / unit : 0;
    context.scale(unit, unit);
    context.translate(0, -up);
    context.lineWidth = (HALO * item.sizePx) / unit;
    for (const { shape, advance } of letters) {
      if (shape !== null && isHalo) context.stroke(shape as never);
      else if (shape !== null) context.fill(shape as never);
      context.translate(advance, 0);
    }
    context.translate(0, up);
    context.scale(1 / unit, 1 / unit);
  }
  context.restore();
}

function fillRuns(
  item: TextItem,
  runs: readonly Run[],
  { context, fontFamily }: { readonly context: Canvas2D; readonly fontFamily: string },
): void {
  const { text, sizePx, bold, anchor } = item;
  const fontOf = (px: number): string => `${bold ? "bold " : ""}${px}px ${fontFamily}`;
  context.font = fontOf(sizePx);
  context.textBaseline = "alphabetic";
  context.lineWidth = HALO * sizePx;
  const write = (run: string, at: number, down: number): void => {
    if (item.halo !== undefined) context.strokeText(run, at, down);
    context.fillText(run, at, down);
  };
  if (runs.length === 1 && runs[0]?.isRaised !== true) {
    context.textAlign = ALIGN[anchor];
    write(text, 0, 0);
    return;
  }
  // Each run begins where the ones before it end.
  context.textAlign = "left";
  let at = -embeddedMeasurer.widthPx(text, item) * START[anchor];
  for (const run of runs) {
    const size = run.isRaised ? RAISED_SIZE * sizePx : sizePx;
    context.font = fontOf(size);
    write(run.text, at, run.isRaised ? -RAISED_BY * sizePx : 0);
    at += embeddedMeasurer.widthPx(run.text, { sizePx: size, bold });
  }
}
