import { CoverageRow } from "./coverage.js";
import type { Shape } from "./shape.js";

/** Places along a side of a pixel at which a shape is drawn. */
const PLACES = 32;

/** A shape in pixels at each place that its middle may have in one, drawn when it is first asked for. */
export class SpriteSheet {
  /** Larger sprites would fill more memory than they save time. */
  static readonly MAX_HALF = 24;

  readonly #shape: Shape;
  readonly #half: number;
  readonly #sprites: (Float32Array | undefined)[] = new Array<undefined>(PLACES * PLACES);

  /** @param half Pixels around the one that the middle lies in. */
  constructor(shape: Shape, half: number) {
    this.#shape = shape;
    this.#half = half;
  }

  /** The coverage of `2 half + 1` pixels on a side, row by row, with the middle at `x`, `y` (0 to 1) in the central one. */
  at(x: number, y: number): Float32Array {
    const [column, row] = [Math.floor(x * PLACES), Math.floor(y * PLACES)];
    const place = row * PLACES + column;
    const known = this.#sprites[place];
    if (known !== undefined) return known;
    const sprite = this.#draw((column + 0.5) / PLACES, (row + 0.5) / PLACES);
    this.#sprites[place] = sprite;
    return sprite;
  }

  #draw(x: number, y: number): Float32Array {
    const side = 2 * this.#half + 1;
    const [sprite, line] = [new Float32Array(side * side), new CoverageRow(side)];
    for (let row = 0; row < side; row++) {
      line.cover(this.#shape, { x: x + this.#half, y: y + this.#half, row, width: side });
      sprite.set(line.coverage, row * side);
    }
    return sprite;
  }
}
