import { plainNumber, sharedDecimals } from "./plain-number.js";

const RAISED: Readonly<Record<string, string>> = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

/** More decimals than these would make a label longer than the number written out. */
const MAX_DECIMALS = 6;

/** `10⁻⁸`. */
export function powerOfTen(exponent: number): string {
  return `10${Array.from(String(exponent), (char) => RAISED[char] ?? "").join("")}`;
}

/** The exponent of a number in scientific notation. */
export function exponentOf(value: number): number {
  return Number(Math.abs(value).toExponential(12).split("e")[1]);
}

/** Numbers as multiples of one power of ten, `0`, `0.5×10¹⁸`, `1.0×10¹⁸`; null where they need too many digits for it. */
export function multiplesOfPower(values: readonly number[], exponent: number): string[] | null {
  const scaled = values.map((value) => value / 10 ** exponent);
  // 10 ** -320 and its like are no numbers any more.
  if (!scaled.every(Number.isFinite)) return null;
  const clean = scaled.map((value) => Number(value.toPrecision(12)));
  const decimals = sharedDecimals(clean);
  if (decimals > MAX_DECIMALS) return null;
  return clean.map((value) => (value === 0 ? "0" : `${plainNumber(value, decimals)}×${powerOfTen(exponent)}`));
}

/** A number as a power of ten of its own: `10⁻⁸`, `2×10⁻⁸`. */
export function asPower(value: number): string {
  if (value === 0) return "0";
  const [factor = "1", exponent = "0"] = Number(value.toPrecision(12)).toExponential().split("e");
  const power = powerOfTen(Number(exponent));
  return factor === "1" ? power : factor === "-1" ? `-${power}` : `${factor}×${power}`;
}
