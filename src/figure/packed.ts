import { fromBase64, toBase64 } from "../util/base64.js";
import { isInstance, isList } from "../util/kinds.js";
import type { Figure } from "./types.js";

/*
 * Figures as they travel in pages: JSON in which each long column is a typed array in base64, and each long column of
 * texts a list of the different ones with their numbers.
 */

/** Shorter columns are shorter as JSON. */
const LEAST = 16;

/** The types that a column may travel as, the smallest first. */
const TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

type TypeName = keyof typeof TYPES;

/** A column of numbers, by its type. */
interface PackedNumbers {
  readonly $type: TypeName;
  readonly data: string;
}

/** A column of texts or of lists of them: numbers of their places among the different ones. */
interface PackedTexts {
  readonly $of: readonly unknown[];
  readonly at: PackedNumbers | readonly number[];
}

/** A figure as compact JSON. Missing numbers stay missing; infinities become so. */
export function packFigure(figure: Figure): string {
  return JSON.stringify(packed({ ...figure }));
}

/** The figure that `packFigure` was given. */
export function unpackFigure(text: string): Figure {
  return unpacked(JSON.parse(text)) as Figure;
}

function packed(value: unknown): unknown {
  if (isInstance(value, Float64Array)) return value.length < LEAST ? Array.from(value, finite) : packNumbers(value);
  if (isList(value)) return packList(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, packed(field)]));
}

function packList(list: readonly unknown[]): unknown {
  if (list.length < LEAST) return list.map(packed);
  if (list.every((item) => item === null || typeof item === "number"))
    return packNumbers(Float64Array.from(list, (item) => (item as number | null) ?? Number.NaN));
  if (!list.every((item) => typeof item === "string" || (isList(item) && item.every((part) => typeof part === "string"))))
    return list.map(packed);
  const places = new Map<string, number>();
  const different: unknown[] = [];
  const at = Float64Array.from(list, (item) => {
    const key = typeof item === "string" ? item : JSON.stringify(item);
    const place = places.get(key) ?? different.push(item) - 1;
    places.set(key, place);
    return place;
  });
  return { $of: different, at: packNumbers(at) };
}

function packNumbers(values: Float64Array): PackedNumbers {
  const clean = values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
  const fits = (name: TypeName): boolean => {
    const same = new TYPES[name](clean);
    return clean.every((value, i) => Object.is(value, same[i]));
  };
  const $type = (Object.keys(TYPES) as TypeName[]).find(fits) ?? "f64";
  return { $type, data: toBase64(new Uint8Array(new TYPES[$type](clean).buffer)) };
}

function unpacked(value: unknown): unknown {
  if (isList(value)) return value.map(unpacked);
  if (typeof value !== "object" || value === null) return value;
  if ("$type" in value) return unpackNumbers(value as PackedNumbers);
  if ("$of" in value) {
    const { $of, at } = value as PackedTexts;
    return Array.from(unpacked(at) as ArrayLike<number>, (place) => $of[place]);
  }
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, unpacked(field)]));
}

function unpackNumbers({ $type, data }: PackedNumbers): Float64Array {
  return new Float64Array(new TYPES[$type](fromBase64(data).buffer) as ArrayLike<number>);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
