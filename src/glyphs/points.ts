import { NO_ROW } from "../model/items.js";

/** A growing list of coordinates, each with the row that it draws. */
export class Points {
  #points: Float64Array;
  #rows: Uint32Array;
  #count = 0;

  constructor(capacity = 64) {
    this.#points = new Float64Array(2 * Math.max(16, capacity));
    this.#rows = new Uint32Array(Math.max(16, capacity));
  }

  /** How many points and gaps there are. */
  get count(): number {
    return this.#count;
  }

  add(x: number, y: number, row: number): void {
    if (this.#count === this.#rows.length) this.#grow();
    this.#points[2 * this.#count] = x;
    this.#points[2 * this.#count + 1] = y;
    this.#rows[this.#count] = row;
    this.#count++;
  }

  /** Ends a line, or an outline. */
  gap(): void {
    this.add(Number.NaN, Number.NaN, NO_ROW);
  }

  /** A straight line of its own. */
  line(from: readonly [number, number], to: readonly [number, number], row: number): void {
    this.add(...from, row);
    this.add(...to, row);
    this.gap();
  }

  take(): { points: Float64Array; rows: Uint32Array } {
    return { points: this.#points.slice(0, 2 * this.#count), rows: this.#rows.slice(0, this.#count) };
  }

  #grow(): void {
    const [points, rows] = [new Float64Array(2 * this.#points.length), new Uint32Array(2 * this.#rows.length)];
    points.set(this.#points);
    rows.set(this.#rows);
    [this.#points, this.#rows] = [points, rows];
  }
}
