/** Decimals that are written out at most. */
const MAX_DECIMALS = 15;

/** `1234.5` with one decimal is `1,234.5`. */
export function plainNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = text.split(".");
  const groups = [whole.slice(0, whole.length % 3), ...(whole.slice(whole.length % 3).match(/\d{3}/g) ?? [])];
  const grouped = groups.filter((group) => group !== "").join(",");
  const sign = value < 0 && /[1-9]/.test(text) ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** How many decimals all of the values need so that none is rounded, blind to the noise of binary fractions. */
export function sharedDecimals(values: readonly number[]): number {
  const noise = Math.min(largestOf(values) * 1e-12, smallestGap(values) * 1e-3);
  return values.reduce((most, value) => Math.max(most, decimalsOf(value, noise)), 0);
}

/** The size of the largest of the values. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Decimals of a value; as many as can be written where it needs more. */
export function decimalsOf(value: number, noise: number): number {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) <= noise) return decimals;
  }
  return MAX_DECIMALS;
}

function smallestGap(values: readonly number[]): number {
  const ordered = [...new Set(values)].sort((a, b) => a - b);
  return ordered.reduce(
    (least, value, i) => (i === 0 ? least : Math.min(least, value - (ordered[i - 1] as number))),
    Number.POSITIVE_INFINITY,
  );
}
