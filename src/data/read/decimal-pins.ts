import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { phrase, setting } from "../../util/wording.js";
import type { NumericColumn } from "../columns.js";
import type { Cells } from "./csv-cells.js";
import { type NumberParts, numberTaker } from "./number-parts.js";
import { type Decimal, numberOfDigits, otherDecimal, shapeOf } from "./separators.js";

const POINT = 46;
const COMMA = 44;

/** The first number of a column whose decimals are plain, or else may be thousands. */
interface Told {
  readonly row: number;
  readonly parts: NumberParts;
  readonly sign: Decimal;
  readonly isCertain: boolean;
}

/**
 * What stands before decimals in the columns of a table that comes piece by piece: once numbers were read with one sign, those of
 * later pieces have to fit it.
 */
export class DecimalPins {
  readonly #signs = new Map<string, Decimal>();

  /** Keeps to how the numbers of the first piece were read. */
  keep(name: string, cells: Cells, { values }: NumericColumn): void {
    const told = toldBy(cells);
    if (told === null) return;
    const { sign, parts, row } = told;
    const isDecimal = told.isCertain || numberOfDigits(parts.digits, sign, parts.frame.unit.exponent) === Math.abs(values[row] ?? 0);
    this.#signs.set(name, isDecimal ? sign : otherDecimal(sign));
  }

  /**
   * What stands before decimals in a later piece of a column; null where it has none as yet.
   *
   * @throws ChartifyError `bad-column` for a number whose decimals may be thousands, where nothing before tells.
   */
  of(name: string, cells: Cells, at: { readonly place: string; rowName(row: number): string }): Decimal | null {
    const known = this.#signs.get(name);
    if (known !== undefined) return known;
    const told = toldBy(cells);
    if (told === null) return null;
    if (!told.isCertain) {
      const cell = `${at.rowName(told.row)}: ${quote(cells.text(told.row))}`;
      throw new ChartifyError(
        "bad-column",
        at.place,
        phrase`column ${quote(name)} holds a number that can be read in two ways (${cell}), and a stream is read only once. Say how by ${setting("decimal", ".")} or ${setting("decimal", ",")}.`,
      );
    }
    this.#signs.set(name, told.sign);
    return told.sign;
  }
}

/** What tells the sign before decimals, or may; null for whole numbers alone. */
function toldBy(cells: Cells): Told | null {
  const take = numberTaker();
  let open: Told | null = null;
  for (let row = 0; row < cells.rowCount; row++) {
    if (!hasSign(cells, row)) continue;
    const parts = take(cells.text(row));
    const shape = parts === null ? null : shapeOf(parts.digits);
    if (parts === null || shape === null) continue;
    if (shape.kind === "is") return { row, parts, sign: shape.decimal, isCertain: true };
    if (shape.kind === "maybe") open ??= { row, parts, sign: shape.sign, isCertain: false };
  }
  return open;
}

function hasSign({ bytes, start, end }: Cells, row: number): boolean {
  for (let at = start(row); at < end(row); at++) if (bytes[at] === POINT || bytes[at] === COMMA) return true;
  return false;
}
