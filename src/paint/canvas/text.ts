import type { TextItem } from "../../model/items.js";
import type { Canvas2D } from "./canvas-2d.js";

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
  outlinesOf(item: TextItem): Outlines | null;
}

const START = { start: 0, middle: 0.5, end: 1 } as const;
const ALIGN = { start: "left", middle: "center", end: "right" } as const;

/** Draws a text, as shapes where there are some. */
export function paintText(
  item: TextItem,
  context: Canvas2D,
  { fontFamily, scale, materials }: { readonly fontFamily: string; readonly scale: number; readonly materials: TextMaterials },
): void {
  const { text, x, y, sizePx, bold, color, anchor, rotateDeg } = item;
  const outlines = materials.outlinesOf(item);
  context.globalAlpha = 1;
  context.save();
  // Level text stands on whole pixels, as browsers have it, and so is as sharp in each line.
  context.translate(x, outlines !== null && rotateDeg === 0 ? Math.round(y * scale) / scale : y);
  if (rotateDeg !== 0) context.rotate((rotateDeg * Math.PI) / 180);
  if (outlines !== null) {
    context.fillStyle = color;
    fillOutlines(outlines, context, { sizePx, share: START[anchor] });
  } else {
    context.font = `${bold ? "bold " : ""}${sizePx}px ${fontFamily}`;
    context.fillStyle = materials.inkOf(color);
    context.textAlign = ALIGN[anchor];
    context.textBaseline = "alphabetic";
    context.fillText(text, 0, 0);
  }
  context.restore();
}

function fillOutlines(
  { letters, unitsPerEm }: Outlines,
  context: Canvas2D,
  { sizePx, share }: { readonly sizePx: number; readonly share: number },
): void {
  const width = letters.reduce((sum, { advance }) => sum + advance, 0);
  context.scale(sizePx / unitsPerEm, sizePx / unitsPerEm);
  context.translate(-width * share, 0);
  for (const { shape, advance } of letters) {
    if (shape !== null) context.fill(shape as never);
    context.translate(advance, 0);
  }
}
