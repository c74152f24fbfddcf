import { type GlyphPart, isComposed, partsOf, type TrueTypeFont } from "./true-type.js";

/** A point of a contour, in units of the font, y upwards; off the curve it pulls a quadratic Bézier. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
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
  const at = ({ x, y }: Pick<Point, "x" | "y">): string => `${write(place.x + x * place.scale)} ${write(place.y - y * place.scale)}`;
  return contoursOf(font, glyph, 0)
    .map((contour) => contourPath(contour, at))
    .join("");
}

/** Between two points off the curve lies one on it, in the middle. */
function contourPath(points: readonly Point[], at: (point: Pick<Point, "x" | "y">) => string): string {
  const first = points[0];
  if (first === undefined) return "";
  const last = points.at(-1) as Point;
  const start = first.isOn ? first : last.isOn ? last : middle(first, last);
  let path = `M${at(start)}`;
  let control: Point | null = null;
  for (const point of [...(first.isOn ? points.slice(1) : points), start]) {
    if (point.isOn) {
      path += control === null ? `L${at(point)}` : `Q${at(control)} ${at(point)}`;
      control = null;
    } else {
      if (control !== null) path += `Q${at(control)} ${at(middle(control, point))}`;
      control = point;
    }
  }
  return `${path}Z`;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true };
}

function contoursOf(font: TrueTypeFont, glyph: number, depth: number): Point[][] {
  const bytes = font.bytesOf(glyph);
  if (bytes.length === 0 || depth > MAX_DEPTH) return [];
  if (!isComposed(bytes)) return simpleContours(bytes);
  return partsOf(bytes).parts.flatMap((part) =>
    contoursOf(font, part.glyph, depth + 1).map((contour) => contour.map((point) => moved(point, part))),
  );
}

function moved({ x, y, isOn }: Point, { dx, dy, matrix: [a, b, c, d] }: GlyphPart): Point {
  return { x: a * x + c * y + dx, y: b * x + d * y + dy, isOn };
}

/** Flags of the points of a simple glyph. */
const ON_CURVE = 0x1;
const REPEAT = 0x8;
const X = { short: 0x2, same: 0x10 };
const Y = { short: 0x4, same: 0x20 };

function simpleContours(bytes: Uint8Array): Point[][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = Array.from({ length: view.getInt16(0) }, (_, i) => view.getUint16(10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * ends.length;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & REPEAT) === 0 ? 1 : 1 + view.getUint8(at++);
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = ({ short, same }: { readonly short: number; readonly same: number }): number[] => {
    let value = 0;
    return flags.slice(0, count).map((flag) => {
      if ((flag & short) !== 0) value += view.getUint8(at++) * ((flag & same) !== 0 ? 1 : -1);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X);
  const ys = coordinates(Y);
  const points = xs.map((x, i): Point => ({ x, y: ys[i] as number, isOn: ((flags[i] as number) & ON_CURVE) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] as number) + 1, end + 1));
}
