/*
 * Messages are written once and said in the caller's language: to code in that of options and calls, on the command line in
 * flags. What differs is data among the text, and a wording says each of it.
 */

/** The value of a setting as a message has it. */
type SettingValue = string | number | boolean | readonly (string | number)[] | Readonly<Record<string, string>>;

/** Something that callers of different kinds call by different names. */
export type Term =
  /** An option, by its name in code. */
  | { readonly kind: "option"; readonly name: string }
  /** An option with the value to give it. */
  | { readonly kind: "setting"; readonly name: string; readonly value: SettingValue }
  /** A plot, by the name of its method. */
  | { readonly kind: "plot"; readonly name: string }
  /** That rows have to be aggregated first. */
  | { readonly kind: "aggregate" }
  /** What each does in a way of its own. */
  | { readonly kind: "way"; readonly code: string; readonly command: string };

/** A message: plain, or with terms among the text. */
export type Text = string | readonly (string | Term)[];

/** How one kind of caller says each term. */
export type Wording = { readonly [K in Term["kind"]]: (term: Extract<Term, { readonly kind: K }>) => string };

/** A text with terms, or with texts that have some, among it. */
export function phrase(strings: TemplateStringsArray, ...values: readonly (Text | Term | number)[]): Text {
  return strings.flatMap((string, i) => {
    const value = values[i];
    if (value === undefined) return [string];
    return typeof value === "object" ? [string, ...(isTerm(value) ? [value] : value)] : [string, String(value)];
  });
}

function isTerm(value: Exclude<Text, string> | Term): value is Term {
  return "kind" in value;
}

/** An option: `"colorColumn"`, `--color-column`. */
export function option(name: string): Term {
  return { kind: "option", name };
}

/** An option with a value: `xAxisType: "datetime"`, `--x-axis-type datetime`. */
export function setting(name: string, value: SettingValue): Term {
  return { kind: "setting", name, value };
}

/** A plot: `barStacked`, `bar-stacked`. */
export function plot(name: string): Term {
  return { kind: "plot", name };
}

/** That rows have to be aggregated first, as a sentence. */
export const AGGREGATE_FIRST: Term = { kind: "aggregate" };

/** What code and the command line do in different ways. */
export function way(code: string, command: string): Term {
  return { kind: "way", code, command };
}

/** A text as one kind of caller reads it. */
export function say(message: Text, wording: Wording): string {
  if (typeof message === "string") return message;
  return message.map((part) => (typeof part === "string" ? part : sayTerm(part, wording))).join("");
}

function sayTerm<K extends Term["kind"]>(term: Extract<Term, { readonly kind: K }>, wording: Wording): string {
  return (wording[term.kind as K] as (term: Extract<Term, { readonly kind: K }>) => string)(term);
}

/** How code is told. */
export const IN_CODE: Wording = {
  option: ({ name }) => `"${name}"`,
  setting: ({ name, value }) => `${name}: ${literal(value)}`,
  plot: ({ name }) => name,
  aggregate: () => "Aggregate the data first, such as by aggregate(data, { by, column, how }).",
  way: ({ code }) => code,
};

function literal(value: SettingValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const fields = Object.entries(value).map(([key, own]) => `${key}: ${literal(own)}`);
  return `{ ${fields.join(", ")} }`;
}
