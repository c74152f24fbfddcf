import { listNames, quote } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { CHART_FLAGS, FILE_FLAGS, type Flag } from "./flags.js";
import { CLI_PLOTS, type CliForm, type CliPlot } from "./plots.js";

export type FlagValue = string | number | boolean | readonly string[] | readonly number[];

/** A command line, read and checked. */
export interface Command {
  readonly plot: CliPlot;
  /** The way in which the plot was called. */
  readonly form: CliForm;
  /** The file to read; `-` for standard input. */
  readonly input: string;
  readonly values: ReadonlyMap<string, FlagValue>;
}

/** A mistake in how the command was called: one line, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const SHORT: Readonly<Record<string, string>> = { "-o": "--output", "-h": "--help" };

/** All flags of a plot. */
export function flagsOf(plot: CliPlot): Flag[] {
  return [...plot.flags, ...CHART_FLAGS, ...FILE_FLAGS];
}

/**
 * Reads what follows the plot's name.
 *
 * @throws UsageError for an unknown flag, a value that does not fit, or something missing.
 */
export function parseCommand(plot: CliPlot, argv: readonly string[]): Command | "help" {
  const flags = new Map(flagsOf(plot).map((flag) => [`--${flag.name}`, flag]));
  const values = new Map<string, FlagValue>();
  const inputs: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "-" || !word.startsWith("-")) {
      inputs.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    const off = flags.get(name.replace(/^--no-/, "--"));
    const isOff = equals < 0 && name.startsWith("--no-") && off?.kind === "boolean" && off.option !== undefined;
    const flag = isOff ? off : flags.get(SHORT[name] ?? name);
    if (flag === undefined) throw unknownFlag(name, plot, flags.keys());
    if (flag.name === "help") return "help";
    const given = equals < 0 ? (flag.kind === "boolean" ? String(!isOff) : rest.shift()) : word.slice(equals + 1);
    if (given === undefined)
      throw new UsageError(`--${flag.name} wants a value: --${flag.name} ${flag.value ?? flag.choices?.[0] ?? "VALUE"}`);
    const value = readValue(flag, given);
    const earlier = values.get(flag.name);
    // An output may be named several times; of other flags the last one counts.
    values.set(flag.name, flag.name === "output" && Array.isArray(earlier) ? [...earlier, ...(value as string[])] : value);
  }
  const [input, extra] = inputs;
  if (input === undefined) throw new UsageError(`name a file to read, or - for standard input. Example: ${plot.example}`);
  if (extra !== undefined)
    throw new UsageError(`one file can be read, not both ${quote(input)} and ${quote(extra)}. Quote names with spaces.`);
  return { plot, form: formOf(plot, values), input, values };
}

/** Options of other plots are told of as theirs. */
function unknownFlag(name: string, plot: CliPlot, known: Iterable<string>): UsageError {
  const others = CLI_PLOTS.filter(({ flags }) => flags.some((flag) => `--${flag.name}` === name)).map((other) => other.name);
  const theirs = others.length === 0 ? "" : `, only for ${listNames(others)}`;
  const names = [...known];
  // What begins or ends alike is meant: `--x-column` of a plot that has `--x-values-column`.
  const [start = "", end = ""] = name.replace(/^--/, "").split(/-(?=[^-]*$)/);
  const alike = names.find((each) => end !== "" && each.startsWith(`--${start}-`) && each.endsWith(`-${end}`));
  const hint = alike !== undefined ? ` Did you mean ${alike}?` : others.length === 0 ? didYouMean(name, names) : "";
  return new UsageError(`no option ${quote(name)} for ${plot.name}${theirs}.${hint} See: chartify ${plot.name} --help`);
}

function formOf(plot: CliPlot, values: ReadonlyMap<string, FlagValue>): CliForm {
  // Counting rows needs no column of numbers.
  const isCounted = ({ aggregated }: CliForm, name: string): boolean => name === aggregated && values.get("aggregate") === "count";
  const missingOf = (form: CliForm): string[] =>
    form.required.filter((name) => !values.has(name) && !isCounted(form, name)).map((name) => `--${name}`);
  const complete = plot.forms.find((form) => missingOf(form).length === 0);
  if (complete !== undefined) return complete;
  const begun = plot.forms.find((form) => missingOf(form).length < form.required.length);
  const wanted = (begun === undefined ? plot.forms : [begun]).map((form) => missingOf(form).join(" and ")).join(", or ");
  throw new UsageError(`${plot.name} wants ${wanted}. Example: ${plot.example}`);
}

function readValue(flag: Flag, given: string): FlagValue {
  switch (flag.kind) {
    case "text":
    case "columns":
      return given;
    case "number": {
      const number = Number(given);
      if (given.trim() === "" || !Number.isFinite(number)) throw new UsageError(`--${flag.name} wants a number, not ${quote(given)}.`);
      return number;
    }
    case "boolean":
      if (given === "true" || given === "false") return given === "true";
      throw new UsageError(`--${flag.name} takes no value, not ${quote(given)}.`);
    case "choice": {
      const choices = flag.choices ?? [];
      if (choices.includes(given)) return given;
      throw new UsageError(
        `--${flag.name} must be one of ${choices.map(quote).join(", ")}, not ${quote(given)}.${didYouMean(given, choices)}`,
      );
    }
    case "bins": {
      const items = given.split(",").map((item) => item.trim());
      if (items.every((item) => item !== "" && Number.isFinite(Number(item))))
        return items.length === 1 ? Number(items[0]) : items.map(Number);
      return items.length === 1 ? given : items;
    }
    case "numbers": {
      const items = given.split(",").map((item) => item.trim());
      if (items.every((item) => item !== "" && Number.isFinite(Number(item)))) return items.map(Number);
      throw new UsageError(`--${flag.name} wants numbers with commas between them, not ${quote(given)}.`);
    }
    case "list":
      return splitList(given, flag.name);
    case "range": {
      const sides = given.split(",");
      if (sides.length === 2 && sides.some((side) => side.trim() !== "")) return sides.map((side) => side.trim());
      throw new UsageError(`--${flag.name} wants two ends with a comma between them, such as 0,10 or 0, – not ${quote(given)}.`);
    }
  }
}

/** `a,"b, c"` is two items: quotes as in CSV, where an item begins with one. */
export function splitList(text: string, name: string): string[] {
  const items: string[] = [];
  const quoted = /\s*"((?:[^"]|"")*)"\s*(?=,|$)/y;
  const opening = /\s*"/y;
  for (let start = 0; start <= text.length; ) {
    quoted.lastIndex = start;
    opening.lastIndex = start;
    const match = quoted.exec(text);
    if (match === null && opening.test(text)) throw new UsageError(`--${name}: the quotes in ${quote(text)} do not match.`);
    const comma = text.indexOf(",", match === null ? start : quoted.lastIndex);
    const end = comma < 0 ? text.length : comma;
    items.push(match === null ? text.slice(start, end).trim() : (match[1] ?? "").replaceAll('""', '"'));
    start = end + 1;
  }
  if (items.some((each) => each === "")) throw new UsageError(`--${name}: ${quote(text)} has an empty item.`);
  return items;
}
