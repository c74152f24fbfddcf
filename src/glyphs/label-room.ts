import type { Rect } from "../model/items.js";

/** Boxes are sorted into squares of this many pixels, so that each is compared with its neighbours alone. */
const SQUARE_PX = 32;

/** More boxes than that in one square are no letters that anybody reads: further ones are not compared. */
const MAX_IN_SQUARE = 64;

/** How far two boxes may reach into each other, in pixels: letters seldom fill theirs. */
const TOLERANCE_PX = 1;

/** The room in a picture that labels have not taken yet. */
export class LabelRoom {
  readonly #picture: Rect;
  readonly #squares = new Map<string, Rect[]>();
  readonly #seen = new Set<string>();
  #isBare: (box: Rect) => boolean = () => true;
  #count = 0;
  #lost = 0;

  constructor(picture: Rect) {
    this.#picture = picture;
  }

  /** How many labels asked for a place, and how many found none. */
  get tally(): { readonly count: number; readonly lost: number } {
    return { count: this.#count, lost: this.#lost };
  }

  /** False for a label that stands there already, letter by letter: it is drawn once. */
  isNew(text: string, x: number, y: number): boolean {
    const key = `${x} ${y} ${text}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    this.#count++;
    return true;
  }

  /** Tells where marks stand, which labels avoid as far as there is room. */
  setMarks(isBare: (box: Rect) => boolean): void {
    this.#isBare = isBare;
  }

  /** True where boxes lie on no mark. */
  isBare(boxes: readonly Rect[]): boolean {
    return boxes.every((box) => this.#isBare(box));
  }

  /** Notes a label without a place. */
  lose(): void {
    this.#lost++;
  }

  /** What moves a box into the picture, in pixels; null for one that is larger. */
  shiftInside(box: Rect): readonly [dx: number, dy: number] | null {
    return shiftInto(this.#picture, box);
  }

  /** True where boxes lie on none of those taken. */
  isFree(boxes: readonly Rect[]): boolean {
    return boxes.every((box) => {
      for (const square of squaresOf(box)) {
        if (this.#squares.get(square)?.some((other) => overlap(box, other)) === true) return false;
      }
      return true;
    });
  }

  take(boxes: readonly Rect[]): void {
    for (const box of boxes) {
      for (const square of squaresOf(box)) {
        const inIt = this.#squares.get(square);
        if (inIt === undefined) this.#squares.set(square, [box]);
        else if (inIt.length < MAX_IN_SQUARE) inIt.push(box);
      }
    }
  }
}

/** What moves a box into a larger one, in pixels; null where it is not larger. */
export function shiftInto(
  { x: left, y: top, width: wide, height: high }: Rect,
  { x, y, width, height }: Rect,
): readonly [dx: number, dy: number] | null {
  if (!(width <= wide && height <= high)) return null;
  return [Math.max(left - x, 0) + Math.min(left + wide - x - width, 0), Math.max(top - y, 0) + Math.min(top + high - y - height, 0)];
}

export function isWithin(box: Rect, whole: Rect): boolean {
  return box.x >= whole.x && box.y >= whole.y && box.x + box.width <= whole.x + whole.width && box.y + box.height <= whole.y + whole.height;
}

function overlap(one: Rect, other: Rect): boolean {
  const shared = (start: "x" | "y", size: "width" | "height"): number =>
    Math.min(one[start] + one[size], other[start] + other[size]) - Math.max(one[start], other[start]);
  return shared("x", "width") > TOLERANCE_PX && shared("y", "height") > TOLERANCE_PX;
}

/** The squares that a box inside the picture touches. */
function* squaresOf({ x, y, width, height }: Rect): Iterable<string> {
  for (let row = Math.floor(y / SQUARE_PX); row * SQUARE_PX <= y + height; row++) {
    for (let column = Math.floor(x / SQUARE_PX); column * SQUARE_PX <= x + width; column++) yield `${column} ${row}`;
  }
}
