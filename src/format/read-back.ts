const NUMBERS = /\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+/g;

/** Units whose steps are no powers of ten. */
const BYTES = /[KMGTPEZY]i?B/;

/**
 * The value that an English label says, whatever power of ten its percent sign, `k` or `M` stands for: `2k` for 1500 says
 * 2000. Null where that cannot be told: bytes, times, labels without or with several numbers.
 */
export function readBack(label: string, value: number): number | null {
  const numbers = label.match(NUMBERS);
  if (numbers === null || numbers.length !== 1 || BYTES.test(label)) return null;
  const shown = Number((numbers[0] ?? "").replaceAll(",", ""));
  if (shown === 0 || value === 0) return shown;
  return Math.sign(value) * shown * 10 ** Math.round(Math.log10(Math.abs(value) / shown));
}
