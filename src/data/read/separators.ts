/** What stands before decimals. */
export type Decimal = "." | ",";

/**
 * What the separators of one number tell: which sign stands before decimals (`is`), that it is `.` or `,` that stands before
 * just three digits and may be either (`maybe`), that there are none (`plain`), or that they are no number's (`none`).
 */
export type Shape =
  | { readonly kind: "is"; readonly decimal: Decimal }
  | { readonly kind: "maybe"; readonly sign: Decimal }
  | { readonly kind: "plain"; readonly digitCount: number }
  | { readonly kind: "none" };

const NONE: Shape = { kind: "none" };

/** Which sign stands before decimals where this one does not. */
export function otherDecimal(sign: Decimal): Decimal {
  return sign === "." ? "," : ".";
}

/** What the separators of the digits tell; see `numberParts` for what may stand there. */
export function shapeOf(digits: string): Shape {
  const mantissa = digits.split(/[eE]/, 1)[0] ?? "";
  const marks = [...mantissa.replace(/\d+/g, "")].map((mark) =>
    mark === "." || mark === "," ? mark : mark === "'" || mark === "\u2019" ? "'" : " ",
  );
  const groups = mantissa.split(/\D/);
  const [first = "", second = ""] = groups;
  const last = marks.at(-1);
  if (last === undefined) return isWhole(first) ? { kind: "plain", digitCount: first.length } : NONE;
  const kinds = new Set(marks);
  if (kinds.size > 2) return NONE;
  const isOnce = marks.indexOf(last) === marks.length - 1;
  const isSign = last === "." || last === ",";
  if (kinds.size === 2) {
    if (!isSign || !isOnce || !areThousands(groups.slice(0, -1), marks[0])) return NONE;
    return { kind: "is", decimal: last };
  }
  if (!isSign) return areThousands(groups, last) ? { kind: "plain", digitCount: 0 } : NONE;
  if (!isOnce) return areThousands(groups, last) ? { kind: "is", decimal: otherDecimal(last) } : NONE;
  if (areThousands(groups, last)) return { kind: "maybe", sign: last };
  return isWhole(first) && (first !== "" || second !== "") ? { kind: "is", decimal: last } : NONE;
}

/** The digits as `Number` reads them. */
export function plainDigits(digits: string, decimal: Decimal): string {
  const [mantissa = "", exponent] = digits.split(/[eE]/);
  const plain = mantissa.replace(decimal === "." ? /[^\d.]/g : /[^\d,]/g, "").replace(",", ".");
  return exponent === undefined ? plain : `${plain}e${exponent}`;
}

/** Without zeros in front, which only codes have. */
function isWhole(digits: string): boolean {
  return digits.length < 2 || !digits.startsWith("0");
}

/** `1 234 567`, and India's `12,34,567`. */
function areThousands(groups: readonly string[], mark: string | undefined): boolean {
  const [first = "", ...others] = groups;
  if (first.length < 1 || first.length > 3 || first.startsWith("0") || others.length === 0) return false;
  if (others.every((group) => group.length === 3)) return true;
  return mark === "," && first.length < 3 && others.at(-1)?.length === 3 && others.slice(0, -1).every((group) => group.length === 2);
}
