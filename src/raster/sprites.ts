import { CoverageRow } from "./coverage.js";
import type { Shape } from "./shape.js";

/** Places along a side of a pixel at which a shape is drawn. */
const PLACES = 32;

/** Shapes in pixels at each place that their middle may have in one, drawn when they are first asked for. */
export class SpriteSheet {
  /** Larger sprites would fill more memory than they save time. */
  static readonly MAX_HALF = 24;

  readonly #shapes: readonly Shape[];
  readonly #half: number;
  readonly #sprites: (Float32Array | undefined)[];

  /** @param half Pixels around the one that the middle lies in. */
  constructor(shapes: readonly Shape[], half: number) {
    this.#shapes = shapes;
    this.#half = half;
    this.#sprites = new Array<undefined>(shapes.length * PLACES * PLACES);
  }

  /** The number of a place in a pixel, with `x` and `y` from 0 to 1. */
  placeOf(x: number, y: number): number {
    return Math.floor(y * PLACES) * PLACES + Math.floor(x * PLACES);
  }

  /** What a shape covers of `2 half + 1` pixels on a side, row by row, with its middle at a place in the central one. */
  at(place: number, shape: number): Float32Array {
    const index = shape * PLACES * PLACES + place;
    const known = this.#sprites[index];
    if (known !== undefined) return known;
    const sprite = this.#draw(this.#shapes[shape] as Shape, ((place % PLACES) + 0.5) / PLACES, (Math.floor(place / PLACES) + 0.5) / PLACES);
    this.#sprites[index] = sprite;
    return sprite;
  }

  #draw(shape: Shape, x: number, y: number): Float32Array {
    const side = 2 * this.#half + 1;
    const [sprite, line] = [new Float32Array(side * side), new CoverageRow(side)];
    for (let row = 0; row < side; row++) {
      line.cover(shape, { x: x + this.#half, y: y + this.#half, row, width: side });
      sprite.set(line.coverage, row * side);
    }
    return sprite;
  }
}
