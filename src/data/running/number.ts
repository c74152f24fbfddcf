import { cleanNumber } from "../../util/clean-number.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import type { Text } from "../../util/wording.js";
import { type Column, type NumericColumn, numericColumn } from "../columns.js";
import type { Table } from "../table.js";
import { FOLDS, type Fold } from "./folds.js";
import type { Running } from "./running.js";
import { Slots } from "./slots.js";

/** Numbers folded into a few for each group; of dates the smallest and the largest. */
export class RunningNumber implements Running {
  readonly #name: string;
  readonly #how: keyof typeof FOLDS;
  readonly #fold: Fold;
  readonly #place: string;
  readonly #kept: Slots;
  #like: Column | null = null;
  #note: Text | null = null;

  constructor(name: string, how: keyof typeof FOLDS, place: string) {
    this.#name = name;
    this.#how = how;
    this.#fold = FOLDS[how];
    this.#place = place;
    this.#kept = new Slots(this.#fold.initial);
  }

  add(groups: Int32Array, table: Table): void {
    const { values } = this.#read(table);
    const fold = this.#fold;
    for (let row = 0; row < groups.length; row++) {
      const group = groups[row] as number;
      const value = values[row] as number;
      if (group < 0) continue;
      const at = this.#kept.of(group);
      if (!Number.isNaN(value)) fold.add(this.#kept.values, at, value);
    }
  }

  column(united: readonly Uint32Array[]): Column {
    const { initial, unite, result } = this.#fold;
    const values = Float64Array.from(united, (groups) => {
      const kept = Float64Array.from(initial);
      for (const [i, group] of groups.entries()) {
        const at = this.#kept.of(group);
        // What is not put together keeps all its digits.
        if (i === 0) kept.set(this.#kept.values.subarray(at, at + initial.length));
        else unite(kept, 0, this.#kept.values, at);
      }
      return cleanNumber(result(kept, 0));
    });
    if (this.#like?.kind === "date") return { ...this.#like, values, written: null };
    const unit = this.#like?.kind === "number" && this.#how !== "var" ? this.#like.unit : null;
    return numericColumn(values, { unit, note: this.#note });
  }

  #read(table: Table): { readonly values: Float64Array } {
    const known = this.#like;
    const mayBeDates = this.#how === "min" || this.#how === "max";
    if (mayBeDates && (known?.kind === "date" || (known === null && table.column(this.#name, this.#place).kind === "date"))) {
      const dates = table.dateColumn(this.#name, this.#place);
      this.#like ??= { ...dates, values: new Float64Array(), written: null };
      return dates;
    }
    const numbers = table.numericColumn(this.#name, this.#place, `the ${this.#how}`);
    this.#like = likeBoth(known?.kind === "number" ? known : null, numbers, { name: this.#name, place: this.#place });
    this.#note ??= numbers.note;
    return numbers;
  }
}

/** One unit for all pieces. Numbers without one may stand among those of money and measures, not among shares. */
function likeBoth(known: NumericColumn | null, next: NumericColumn, at: { readonly name: string; readonly place: string }): NumericColumn {
  const bare = { ...next, values: new Float64Array(), written: null };
  if (known === null || known.empty) return bare;
  if (next.empty) return known;
  const [a, b] = [known.unit, next.unit];
  const isSame = a?.prefix === b?.prefix && a?.suffix.trim() === b?.suffix.trim();
  const isOpen = (a === null || b === null) && (a ?? b)?.factor === 1;
  if (isSame || isOpen) return a === null ? bare : known;
  const inWords = (unit: typeof a): string => (unit === null ? "none" : quote(`${unit.prefix}${unit.suffix}`.trim()));
  throw new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} holds numbers of two units (${inWords(a)}, then ${inWords(b)}). Turn them into one, or split the column.`,
  );
}
