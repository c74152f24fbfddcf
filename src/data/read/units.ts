/*
 * Which words beside a number are a unit. A list, not any word: `12 A` and `3rd` are codes, and stay text. Currency signs are
 * known by Unicode, whichever they are.
 */

const CODES =
  "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD LKR MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RMB RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR";
const NAMES = "kr kr. Kr Kr. zł Kč Ft lei Fr. SFr. Rs Rs. RM Rp Rp. S/ руб руб. лв Euro euro Euros euros";

/** Currencies that are written with letters. */
const CURRENCIES: ReadonlySet<string> = new Set(`${CODES} ${NAMES}`.split(" "));

/** A sign of currency, letters before it or not: `$`, `€`, `US$`, `R$`, `NT$`. */
const CURRENCY_SIGN = /^\p{Lu}{0,3}\p{Sc}$/u;

/** Measures that stand behind numbers. */
const MEASURES: ReadonlySet<string> = new Set(
  [
    "° °C °F km m cm mm µm μm nm mi ft in yd km/h kph mph m/s kn kg g mg µg μg t lb lbs oz l L ml mL hl gal bbl",
    "s sec ms µs μs ns min mins h hr hrs d day days week weeks month months year years yrs",
    "W kW MW GW Wh kWh MWh GWh TWh V mV kV mA Hz kHz MHz GHz J kJ MJ cal kcal Pa hPa kPa bar mbar dB",
    "kB KB MB GB TB PB KiB MiB GiB TiB bit/s kbit/s Mbit/s Gbit/s kbps Mbps Gbps MB/s GB/s",
    "ha m² m2 km² km2 cm² sqm sqft m³ m3 g/l mg/l mg/L mg/dL µg/m³ ppm ppb pp bps rpm bpm fps px pt x ×",
  ]
    .join(" ")
    .split(" "),
);

const SHARES: Readonly<Record<string, number>> = { "%": -2, pct: -2, percent: -2, Prozent: -2, "‰": -3 };

/** What numbers are shortened by, as powers of ten, in the languages whose tables have it. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, "k K Tsd. Tsd tsd. thousand mil tys. тыс."],
      [4, "万 萬 만"],
      [5, "lakh lakhs"],
      [6, "M Mio. Mio mio mln Mln mn mm MM million millions Millionen millones milioni млн"],
      [7, "crore crores Cr"],
      [8, "億 亿 억"],
      [9, "B G bn Bn Mrd. Mrd mrd Md Mds mld Mld billion billions Milliarden milliards млрд"],
      [12, "T tn Tn trn Bio. Bio trillion trillions 兆 조"],
    ] as const
  ).flatMap(([exponent, words]) => words.split(" ").map((word) => [word, exponent] as const)),
);

/** What the words beside a number come to. */
export interface UnitParts {
  /** The unit alone, by which two are compared; empty for none. */
  readonly symbol: string;
  readonly isCurrency: boolean;
  /** The power of ten by which the digits are multiplied: that of `%`, and of `M`. */
  readonly exponent: number;
  /** The power of ten that is the unit's own. */
  readonly worth: number;
  /** Whether a magnitude such as `M` stands with it. */
  readonly isShortened: boolean;
}

const NONE: UnitParts = { symbol: "", isCurrency: false, exponent: 0, worth: 0, isShortened: false };

/** The unit of a number by what stands before and behind it, without blanks around; null where that is none. */
export function unitOf(before: string, behind: string): UnitParts | null {
  if (before === "" && behind === "") return NONE;
  if (before !== "") {
    if (behind === "" && before === "%") return share("%");
    if (!isCurrency(before)) return null;
    // What is metres alone is millions behind a currency.
    const exponent = behind === "" ? 0 : behind === "m" ? 6 : MAGNITUDES.get(behind);
    return exponent === undefined ? null : currency(before, exponent);
  }
  if (Object.hasOwn(SHARES, behind)) return share(behind);
  const [word = "", rest = ""] = /^(\S*?)\s*(\p{Sc}|\p{Lu}{3}|)$/u.exec(behind)?.slice(1) ?? [];
  const exponent = MAGNITUDES.get(word);
  // `M€` behind a number is millions; `US$` is a currency.
  if (exponent !== undefined && rest !== "" && isCurrency(rest)) return currency(rest, exponent);
  if (isCurrency(behind)) return currency(behind, 0);
  if (MEASURES.has(behind)) return { ...NONE, symbol: behind };
  return exponent === undefined || rest !== "" ? null : { ...NONE, exponent, isShortened: true };
}

function isCurrency(text: string): boolean {
  return CURRENCIES.has(text) || CURRENCY_SIGN.test(text);
}

function currency(symbol: string, exponent: number): UnitParts {
  return { symbol, isCurrency: true, exponent, worth: 0, isShortened: exponent > 0 };
}

function share(symbol: string): UnitParts {
  const worth = SHARES[symbol] ?? 0;
  return { ...NONE, symbol, exponent: worth, worth };
}

/** Whether a word alone is a unit, as a line below a header has them. */
export function isUnitWord(word: string): boolean {
  return isCurrency(word) || MEASURES.has(word) || Object.hasOwn(SHARES, word);
}
