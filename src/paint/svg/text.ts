import type { TextItem } from "../../model/items.js";
import { embeddedMeasurer } from "../../text/embedded-measurer.js";
import type { Fonts } from "../../text/font/fonts.js";
import { lettersOf } from "../../text/font/letters.js";
import { glyphPath } from "../../text/font/outlines.js";
import { HALO } from "../../text/line.js";
import { RAISED_BY, RAISED_SIZE, type Run, runsOf } from "../../text/raised.js";
import { escapeXml } from "../../util/xml.js";
import { svgNumber as number } from "./path-data.js";

/**
 * A text with the length that the layout measured for it: a font of other widths is drawn wider or narrower, and so stays
 * where there is room for it.
 */
export function fittedText(item: TextItem): string {
  const { text, sizePx, bold, color, anchor } = item;
  const weight = bold ? ` font-weight="700"` : "";
  const start = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const space = /^\s|\s$|\s\s/.test(text) ? ` xml:space="preserve"` : "";
  const width = embeddedMeasurer.widthPx(text, item);
  const length = width > 0 && text.length > 1 ? ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"` : "";
  const runs = runsOf(text);
  const spoken = runs.length === 1 ? "" : ` aria-label="${escapeXml(text)}"`;
  return (
    `<text${placeOf(item)} font-size="${number(sizePx)}"${weight}${start} fill="${escapeXml(color)}"${haloOf(item)}${length}${space}${spoken}>` +
    `${runs.map((run, i) => spanOf(run, runs[i - 1], sizePx)).join("")}</text>`
  );
}

/** An exponent, and what comes behind one, is moved off the line that it stands on; what is pointed at is the whole text. */
function spanOf({ text, isRaised }: Run, before: Run | undefined, sizePx: number): string {
  const wasRaised = before?.isRaised === true;
  if (!isRaised && !wasRaised) return escapeXml(text);
  const shift = (isRaised ? -RAISED_BY : RAISED_BY) * sizePx;
  return `<tspan pointer-events="none" dy="${number(shift)}"${isRaised ? ` font-size="${number(RAISED_SIZE * sizePx)}"` : ""}>${escapeXml(text)}</tspan>`;
}

/** A text as the shapes of its letters; fitted where the font lacks one of them. */
export function outlinedText(item: TextItem, fonts: Fonts): string {
  const { text, sizePx, bold, color, anchor } = item;
  const runs = runsOf(text).map((run) => ({ ...run, letters: lettersOf(run.text, fonts, bold) }));
  if (runs.some(({ letters }) => letters === null)) return fittedText(item);
  let path = "";
  let x = -embeddedMeasurer.widthPx(text, item) * { start: 0, middle: 0.5, end: 1 }[anchor];
  for (const { letter, isRaised } of runs.flatMap(({ letters, isRaised }) => (letters ?? []).map((letter) => ({ letter, isRaised })))) {
    const { font, glyph } = letter;
    const scale = ((isRaised ? RAISED_SIZE : 1) * sizePx) / font.unitsPerEm;
    path += glyphPath(font, glyph, { x, y: isRaised ? -RAISED_BY * sizePx : 0, scale }, number);
    x += font.advanceOf(glyph) * scale;
  }
  if (path === "") return "";
  const turn = item.rotateDeg === 0 ? "" : ` rotate(${number(item.rotateDeg)})`;
  const place = ` transform="translate(${number(item.x)} ${number(item.y)})${turn}"`;
  return `<path${place} d="${path}" fill="${escapeXml(color)}"${haloOf(item)} role="img" aria-label="${escapeXml(text)}"/>`;
}

/** A stroke beneath the letters. */
function haloOf({ halo, sizePx }: TextItem): string {
  if (halo === undefined) return "";
  return ` stroke="${escapeXml(halo)}" stroke-width="${number(HALO * sizePx)}" stroke-linejoin="round" paint-order="stroke"`;
}

function placeOf({ x, y, rotateDeg }: TextItem): string {
  if (rotateDeg === 0) return ` x="${number(x)}" y="${number(y)}"`;
  return ` transform="translate(${number(x)} ${number(y)}) rotate(${number(rotateDeg)})"`;
}
