import { isComposed, partsOf, type TrueTypeFont } from "./true-type.js";

/** Points of contours, in units of the font, y upwards; those off the curve pull a quadratic Bézier. */
interface Contours {
  /** One more than the last point of each contour. */
  readonly ends: number[];
  readonly xs: number[];
  readonly ys: number[];
  readonly isOn: boolean[];
}

/** Composed glyphs are made of composed ones, so many levels deep at most. */
const MAX_DEPTH = 8;

/**
 * A glyph as commands of an SVG path, moved by `x` and `y` pixels and `scale` pixels for one unit of the font; empty for one
 * that draws nothing.
 *
 * @param write How a number is written.
 */
export function glyphPath(
  font: TrueTypeFont,
  glyph: number,
  place: { readonly x: number; readonly y: number; readonly scale: number },
  write: (value: number) => string,
): string {
  const contours: Contours = { ends: [], xs: [], ys: [], isOn: [] };
  addContours(contours, { font, glyph, depth: 0 });
  const spot = (x: number, y: number): string => `${write(place.x + x * place.scale)} ${write(place.y - y * place.scale)}`;
  let path = "";
  let start = 0;
  for (const end of contours.ends) {
    path += contourPath(contours, { start, end, spot });
    start = end;
  }
  return path;
}

/** Between two points off the curve lies one on it, in the middle. */
function contourPath(
  { xs, ys, isOn }: Contours,
  { start, end, spot }: { readonly start: number; readonly end: number; readonly spot: (x: number, y: number) => string },
): string {
  if (start >= end) return "";
  const at = (i: number): string => spot(xs[i] as number, ys[i] as number);
  const between = (i: number, j: number): string =>
    spot(((xs[i] as number) + (xs[j] as number)) / 2, ((ys[i] as number) + (ys[j] as number)) / 2);
  const last = end - 1;
  const first = isOn[start] ? at(start) : isOn[last] ? at(last) : between(start, last);
  let path = `M${first}`;
  let control = -1;
  for (let i = isOn[start] ? start + 1 : start; i < end; i++) {
    if (isOn[i]) path += control < 0 ? `L${at(i)}` : `Q${at(control)} ${at(i)}`;
    else if (control >= 0) path += `Q${at(control)} ${between(control, i)}`;
    control = isOn[i] ? -1 : i;
  }
  return `${path}${control < 0 ? `L${first}` : `Q${at(control)} ${first}`}Z`;
}

function addContours(
  to: Contours,
  { font, glyph, depth }: { readonly font: TrueTypeFont; readonly glyph: number; readonly depth: number },
): void {
  const bytes = font.bytesOf(glyph);
  if (bytes.length === 0 || depth > MAX_DEPTH) return;
  if (!isComposed(bytes)) {
    addSimple(to, bytes);
    return;
  }
  for (const { glyph: part, dx, dy, matrix } of partsOf(bytes).parts) {
    const from = to.xs.length;
    addContours(to, { font, glyph: part, depth: depth + 1 });
    const [a, b, c, d] = matrix;
    for (let i = from; i < to.xs.length; i++) {
      const [x, y] = [to.xs[i] as number, to.ys[i] as number];
      to.xs[i] = a * x + c * y + dx;
      to.ys[i] = b * x + d * y + dy;
    }
  }
}

/** Flags of the points of a simple glyph. */
const ON_CURVE = 0x1;
const REPEAT = 0x8;
const X = { short: 0x2, same: 0x10 };
const Y = { short: 0x4, same: 0x20 };

function addSimple({ ends, xs, ys, isOn }: Contours, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contours = view.getInt16(0);
  const before = xs.length;
  let count = 0;
  for (let i = 0; i < contours; i++) {
    count = view.getUint16(10 + 2 * i) + 1;
    ends.push(before + count);
  }
  let at = 10 + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & REPEAT) === 0 ? 1 : 1 + view.getUint8(at++);
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  for (let i = 0; i < count; i++) isOn.push(((flags[i] as number) & ON_CURVE) !== 0);
  for (const [to, { short, same }] of [
    [xs, X],
    [ys, Y],
  ] as const) {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i] as number;
      if ((flag & short) !== 0) value += view.getUint8(at++) * ((flag & same) !== 0 ? 1 : -1);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      to.push(value);
    }
  }
}
