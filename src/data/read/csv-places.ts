/** Where fields begin, row by row, in an array that grows with the text. */
export class FieldStarts {
  /** Fields of a row, and one place more for the row's end. */
  readonly stride: number;
  /** The places; those behind `rowCount` rows have no meaning. */
  places: Uint32Array;
  rowCount = 0;
  readonly #length: number;

  /** @param length How many bytes the text has. */
  constructor(stride: number, length: number) {
    this.stride = stride;
    this.#length = length;
    this.places = new Uint32Array(stride * 64);
  }

  /** Makes room for another row that begins at a place, by what the rows so far say of those to come. */
  grow(at: number): void {
    const start = this.places[0] ?? 0;
    const expected = ((this.#length - start) / Math.max(1, at - start)) * this.rowCount * 1.02 + 64;
    // The first rows say little.
    const most = this.rowCount < 4096 ? this.rowCount * 16 : Number.POSITIVE_INFINITY;
    const rows = Math.ceil(Math.min(most, Math.max(this.rowCount * 1.25 + 1, expected)));
    const larger = new Uint32Array(rows * this.stride);
    larger.set(this.places);
    this.places = larger;
  }

  /** Takes the last row away, and gives the place where it begins. */
  dropLast(): number {
    this.rowCount--;
    return this.places[this.rowCount * this.stride] as number;
  }

  /** Adds a row that ends at a place; those fields that it lacks are empty. */
  addRow(cells: readonly number[], end: number): void {
    const from = this.rowCount * this.stride;
    if (from + this.stride > this.places.length) this.grow(cells[0] ?? end);
    const count = Math.min(cells.length, this.stride - 1);
    for (let i = 0; i < count; i++) this.places[from + i] = cells[i] as number;
    for (let i = count; i < this.stride; i++) this.places[from + i] = end + 1 + i - count;
    this.rowCount++;
  }
}

/** The lines that rows begin on: a row is one line below the one before, but where something else is noted. */
export class LineNumbers {
  readonly #rows: number[] = [];
  readonly #lines: number[] = [];

  /** Notes the line that a row begins on; rows come in their order. */
  add(row: number, line: number): void {
    const last = this.#rows.length - 1;
    if (last >= 0 && (this.#lines[last] as number) + row - (this.#rows[last] as number) === line) return;
    this.#rows.push(row);
    this.#lines.push(line);
  }

  /** The line that a row begins on. */
  of(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle] as number) <= row) low = middle;
      else high = middle;
    }
    return (this.#lines[low] ?? 1) + row - (this.#rows[low] ?? 0);
  }
}
