/** Numbers that are kept for each group, as many for one as for another. */
export class Slots {
  values: Float64Array;
  readonly #initial: readonly number[];

  /** @param initial What is kept for a group at first. */
  constructor(initial: readonly number[]) {
    this.#initial = initial;
    this.values = Float64Array.from({ length: 64 * initial.length }, (_, at) => initial[at % initial.length] as number);
  }

  /** Where the numbers of a group begin, for which there is room then. */
  of(group: number): number {
    const width = this.#initial.length;
    const at = group * width;
    if (at >= this.values.length) this.#grow(Math.max(at + width, this.values.length * 2));
    return at;
  }

  #grow(length: number): void {
    const width = this.#initial.length;
    const larger = new Float64Array(Math.ceil(length / width) * width);
    larger.set(this.values);
    for (let at = this.values.length; at < larger.length; at++) larger[at] = this.#initial[at % width] as number;
    this.values = larger;
  }
}
