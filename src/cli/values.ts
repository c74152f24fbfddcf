import type { FlagValue } from "./arguments.js";

type Values = ReadonlyMap<string, FlagValue>;

/** A flag's value where it is a text. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === "string" ? value : undefined;
}

/** A flag's value where it is a number. */
export function numberOf(values: Values, name: string): number | undefined {
  const value = values.get(name);
  return typeof value === "number" ? value : undefined;
}

/** A flag's value where it is a list of texts. */
export function listOf(values: Values, name: string): readonly string[] | undefined {
  const value = values.get(name);
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** A flag's value where it is one of some words, which reading the flag has seen to. */
export function choiceOf<T extends string>(values: Values, name: string, words: readonly T[]): T | undefined {
  return words.find((word) => word === values.get(name));
}
