import fc from "fast-check";

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.1,
  5e-324,
  -5e-324,
  1e-9,
  1e9,
  1e15,
  2 ** 53,
  8.64e15,
  8.64e15 + 1,
  1e300,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

const STRINGS = [
  "",
  " ",
  "0",
  "x",
  "n",
  "__proto__",
  "constructor",
  "2020-01-01",
  "2020-13-45T99:99:99Z",
  "-271821-04-20",
  "\u0000",
  "\u001b[2J",
  "\ud800",
  "\r\n",
  "e\u0301\u0301\u0301",
  "שלום",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "<b>&amp;\"'",
  "#ff0000",
  "#ff00",
  "rgb(1,2,3)",
  "red",
  "0,0.[00]",
  "$0a",
  "%Y",
  "%",
  "9999999999px",
];

/** A typed array whose memory went to another thread. */
function detached(): Float64Array {
  const array = new Float64Array(3);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): unknown {
  const list: unknown[] = [1];
  list.push(list, { list });
  return list;
}

/** Values that lie about what they are, or throw when they are looked at: not for fast-check, which looks at its values itself. */
export const LIARS: readonly unknown[] = [
  detached(),
  revoked({}),
  revoked([]),
  cyclic(),
  Object.create(Date.prototype),
  Object.setPrototypeOf(new DataView(new ArrayBuffer(8)), null),
  { [Symbol.iterator]: 5 },
  { [Symbol.iterator]: () => ({}) },
  { x: detached(), y: detached() },
  { x: revoked([]), y: [1] },
  { numRows: 1, schema: { fields: [null] }, getChild: () => null },
  { numRows: 1, schema: { fields: [{ name: Symbol("x") }] }, getChild: () => null },
  { numRows: 2, schema: { fields: [{ name: "x", type: null }] }, getChild: () => ({ length: 2, get: 5, at: 5, toArray: 5, nullCount: 0 }) },
  {
    numRows: 3,
    schema: { fields: [{ name: "x", type: { typeId: 2 } }] },
    getChild: () => ({ length: 3, nullCount: 0, toArray: detached }),
  },
  { numRows: () => Symbol("n"), columnNames: () => null, array: () => null },
  { numRows: () => 1, columnNames: () => [null, Symbol("s")], array: () => revoked([]) },
  { height: 1, columns: ["x", null], getColumn: () => null },
];

/** Values that programs trip over, and any others. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...STRINGS) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, null, true, false) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(10n ** 40n, Symbol("s"), () => 1, new Date(Number.NaN), new Date(8.64e15), /x/, new Map(), new Set([1])),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      new DataView(new ArrayBuffer(8)),
      new Float64Array([1, Number.NaN]),
      new BigInt64Array([1n]),
      new Uint8Array(3),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(fc.constantFrom<unknown>(...NUMBERS, ...STRINGS, null, undefined), fc.constant([])), { maxLength: 5 }),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 2,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
  },
);

/** Where something is replaced, and by what: the place counted around all that there are, or its keys from the root down. */
export type Mutation = readonly [place: number | readonly (string | number)[], value: unknown];

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 3 });

type Holder = Record<string, unknown>;

/** A deep copy of plain data in which the values at some places, leaves or whole branches, are others. Typed arrays and dates are leaves. */
export function mutated<T>(value: T, changes: readonly Mutation[]): T {
  const root: Holder = { value: copy(value) };
  for (const [place, replacement] of changes) {
    if (typeof place !== "number") {
      replaceAt(root, place, replacement);
      continue;
    }
    const all = placesIn(root);
    const alike = all.filter(({ holder, key }) => typeof holder[key] === typeof replacement);
    // Every other time a number stands for a number and a text for a text, which gets further in than nonsense.
    const places = place % 2 === 0 && alike.length > 0 ? alike : all;
    const at = places[place % places.length];
    if (at === undefined) continue;
    // Defined, not assigned: a key may be "__proto__".
    Object.defineProperty(at.holder, at.key, { value: replacement, enumerable: true, writable: true, configurable: true });
  }
  return root["value"] as T;
}

function replaceAt(root: Holder, path: readonly (string | number)[], replacement: unknown): void {
  let holder = root;
  for (const key of ["value", ...path.slice(0, -1)]) holder = holder[key] as Holder;
  const last = path.at(-1);
  if (last === undefined || !(last in holder)) throw new Error(`there is nothing at ${path.join(".")}`);
  holder[last] = replacement;
}

function isBranch(value: unknown): value is Holder {
  if (Array.isArray(value)) return true;
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isBranch(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) : value;
}

function placesIn(holder: Holder): { readonly holder: Holder; readonly key: string }[] {
  return Object.keys(holder).flatMap((key) => {
    const item = holder[key];
    return [{ holder, key }, ...(isBranch(item) ? placesIn(item) : [])];
  });
}
