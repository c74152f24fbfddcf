import { ChartifyError } from "./error.js";
import { isList } from "./kinds.js";
import { MAX_ITEMS } from "./limits.js";
import { listNames, quote, show } from "./show.js";
import { didYouMean } from "./suggest.js";

/** Checks one value and gives it back typed; `place` names the call and the option. */
export type Reader<T> = (value: unknown, place: string) => T;

/** How an option is read that may be left out, and what then stands for it. */
export interface OptionSpec<T> {
  readonly read: Reader<T>;
  readonly fallback: T;
}

/** How an option is read that must be there. */
export interface RequiredSpec<T> {
  readonly read: Reader<T>;
  readonly fallback: typeof REQUIRED;
}

export const REQUIRED: unique symbol = Symbol("required");

export function required<T>(read: Reader<T>): RequiredSpec<T> {
  return { read, fallback: REQUIRED };
}

export function optional<T, F extends T | null>(read: Reader<T>, fallback: F): OptionSpec<T | F> {
  return { read, fallback };
}

/** What reading options by these specs gives. */
export type SpecValues<S> = { [K in keyof S]: S[K] extends { readonly read: Reader<infer T> } ? T : never };

/**
 * Reads an options object by its specification: every option checked, absent (undefined) ones filled in,
 * unknown ones refused by name. Only own properties count.
 *
 * @throws ChartifyError `bad-option` for something that is no object, an unknown or a missing option;
 *   what the readers throw for a bad value.
 */
export function readOptions<S extends Specs>(place: string, given: unknown, specs: S): SpecValues<S> {
  return readFields(place, given, specs, "option", (key) => `${place}, option ${quote(key)}`);
}

/** A reader for a nested object by the same rules, its fields placed as `place.field`. */
export function readRecord<S extends Specs>(specs: S): Reader<SpecValues<S>> {
  return (value, place) => readFields(place, value, specs, "field", (key) => `${place}.${key}`);
}

type Specs = Readonly<Record<string, OptionSpec<unknown> | RequiredSpec<unknown>>>;

function readFields<S extends Specs>(place: string, given: unknown, specs: S, word: string, at: (key: string) => string): SpecValues<S> {
  const names = Object.keys(specs);
  if (given !== undefined && (typeof given !== "object" || given === null || isList(given))) {
    throw new ChartifyError("bad-option", place, `expected one object like { ${names[0]}: … }, not ${show(given)}.`);
  }
  const source = (given ?? {}) as Record<string, unknown>;
  for (const key of keysOf(source, place)) {
    if (!Object.hasOwn(specs, key)) {
      throw new ChartifyError("bad-option", place, `no ${word} ${quote(key)} (${word}s: ${listNames(names)}).${didYouMean(key, names)}`);
    }
  }
  const result: Record<string, unknown> = {};
  for (const [key, spec] of Object.entries(specs)) {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value !== undefined) result[key] = spec.read(value, at(key));
    else if (spec.fallback === REQUIRED) {
      throw new ChartifyError("bad-option", place, `the ${word} ${quote(key)} is missing. Add it: { ${key}: … }.`);
    } else result[key] = Array.isArray(spec.fallback) ? [...spec.fallback] : spec.fallback;
  }
  return result as SpecValues<S>;
}

/** A proxy that was revoked has none, and says so by throwing. */
export function keysOf(source: object, place: string): string[] {
  try {
    return Object.keys(source);
  } catch (cause) {
    throw new ChartifyError("bad-option", place, `expected a plain object, not ${show(source)}.`, { cause });
  }
}

export const readString: Reader<string> = (value, place) => {
  if (typeof value === "string") return value;
  throw new ChartifyError("bad-argument", place, `must be a string, not ${show(value)}.`);
};

/** The name of a call or an input for messages, as callers may pass one on; `fallback` where they do not or it is empty. */
export function readPlace(value: unknown, fallback: string): string {
  return value === undefined || value === "" ? fallback : readString(value, `${fallback}, place`);
}

export const readBoolean: Reader<boolean> = (value, place) => {
  if (typeof value === "boolean") return value;
  throw new ChartifyError("bad-argument", place, `must be true or false, not ${show(value)}.`);
};

/** A finite number from `min` to `max`. */
export function readNumber(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Reader<number> {
  return (value, place) => {
    if (typeof value === "number" && Number.isFinite(value) && value >= min && value <= max) return value;
    const from = min === Number.NEGATIVE_INFINITY ? "" : ` of at least ${min}`;
    const to = max === Number.POSITIVE_INFINITY ? "" : ` and at most ${max}`;
    throw new ChartifyError("bad-argument", place, `must be a finite number${from}${to}, not ${show(value)}.`);
  };
}

/** One of the listed words. */
export function readChoice<const T extends string>(choices: readonly T[]): Reader<T> {
  return (value, place) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const hint = typeof value === "string" ? didYouMean(value, choices) : "";
    throw new ChartifyError("bad-argument", place, `must be one of ${choices.map(quote).join(", ")}, not ${show(value)}.${hint}`);
  };
}

/** An array of at most `most` items, each checked; a hole counts as undefined. */
export function readList<T>(read: Reader<T>, most = MAX_ITEMS): Reader<T[]> {
  return readAtMost(most, (value, place) => {
    if (isList(value)) return mapItems(value, (item, i) => read(item, `${place}, item ${i}`));
    throw new ChartifyError("bad-argument", place, `must be an array, not ${show(value)}.`);
  });
}

/** As `map`, but holes count as undefined; `map` would leave them unchecked. */
export function mapItems<T>(values: readonly unknown[], read: (item: unknown, index: number) => T): T[] {
  const result: T[] = [];
  for (let i = 0; i < values.length; i++) result.push(read(values[i], i));
  return result;
}

/** What `read` takes of an array with no more than `most` items, which are counted before any is looked at. */
export function readAtMost<T>(most: number, read: Reader<T>): Reader<T> {
  return (value, place) => {
    if (isList(value)) checkCount(value.length, most, place);
    return read(value, place);
  };
}

/**
 * Refuses an array for its length alone: one may say that it has 2³² − 1 items and hold none.
 *
 * @throws ChartifyError `too-large` above `most` items.
 */
export function checkCount(count: number, most: number, place: string): void {
  if (count <= most) return;
  throw new ChartifyError("too-large", place, `has ${count} items; up to ${most} can be taken. Leave some out, or group them first.`);
}

/** Null, or what `read` takes. */
export function readNullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : read(value, place));
}
