import type { ChartifyError } from "../util/error.js";
import type { Wording } from "../util/wording.js";
import type { Command } from "./arguments.js";
import type { CliChart } from "./dress.js";
import { kebab, plotFlag, settingFlag } from "./kebab.js";

/** Settings whose flag has another name, or several words. */
const FLAGS: Readonly<Record<string, string>> = { path: "output", total: "label-total", facet: "facet-column" };

function flag(name: string): string {
  return `--${FLAGS[name] ?? kebab(name)}`;
}

/** How the command line says what code is told by options and calls, of a command as far as it is read. */
export const inFlags = (command: Command | null): Wording => ({
  option: ({ name }) => flag(name),
  setting: ({ name, value }) => {
    if (value === true) return flag(name);
    if (value === false) return `--no-${kebab(name)}`;
    if (typeof value !== "object") return `${flag(name)} ${word(String(value))}`;
    const items = Array.isArray(value) ? value.map(String) : Object.entries(value).map(([key, own]) => `${key}=${String(own)}`);
    return `${flag(name)} ${word(items.join(","))}`;
  },
  plot: ({ name }) => kebab(name),
  aggregate: () => (command?.form.aggregated === null ? "Leave one row for each in the file." : "Add --aggregate sum, mean or another."),
  way: (term) => term.command,
});

/** A word as a shell takes it. */
function word(value: string): string {
  return /^[\w.,:=%+@/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** The calls that the flags of the chart stand for. */
const CALLS: Readonly<Record<string, string>> = {
  "chart.setTitle": "--title",
  "chart.setSubtitle": "--subtitle",
  "chart.setSourceLabel": "--source-label",
  "chart.setLogo": "--logo",
  "chart.setLegendLocation": "--legend-location",
  "chart.style.setColorPalette": "--palette",
  "chart.axes.setXAxisLabel": "--x-label",
  "chart.axes.setYAxisLabel": "--y-label",
  "chart.axes.setXAxisRange": "--x-range",
  "chart.axes.setYAxisRange": "--y-range",
  "chart.axes.setXAxisTickFormat": "--x-tick-format",
  "chart.axes.setYAxisTickFormat": "--y-tick-format",
  "chart.axes.setXAxisTickOrientation": "--x-tick-orientation",
  "chart.axes.setYAxisTickOrientation": "--y-tick-orientation",
  "chart.save": "-o",
  readFile: "",
};

/** Places are made as `call, option "name", more`. */
const PARTS = /^(?<call>[\w. ]+)(?:, option "(?<option>\w+)"(?<rest>.*)|, .*)?$/s;

/** A place in code as one on the command line; one of another kind, such as a file's line, as it is. */
export function placeInFlags(place: string): string {
  const { call = "", option, rest = "" } = PARTS.exec(place)?.groups ?? {};
  const isPlot = call.startsWith("chart.plot.");
  if (!isPlot && call !== "new Chart" && !Object.hasOwn(CALLS, call)) return place;
  // A field of an option has a flag of its own.
  if (option !== undefined && rest.startsWith("."))
    return option === "labels" ? `--${settingFlag(option, rest.slice(1))}` : flag(rest.slice(1));
  if (option !== undefined) return `${isPlot ? `--${FLAGS[option] ?? plotFlag(option)}` : flag(option)}${rest}`;
  return isPlot ? kebab(call.slice("chart.plot.".length)) : (CALLS[call] ?? "");
}

/** An error of the library as one line of the command. */
export function errorInFlags(error: ChartifyError, command: Command | null): string {
  const place = placeInFlags(error.place);
  const what = error.inWords(inFlags(command));
  return place === "" ? what : `${place}: ${what}`;
}

/** What a chart warns of, in lines of the command. */
export function warningsInFlags(chart: CliChart, command: Command): string[] {
  return chart.warningsInWords(inFlags(command)).map((warning) => {
    const end = warning.indexOf(": ");
    return end < 0 ? warning : `${placeInFlags(warning.slice(0, end))}: ${warning.slice(end + 2)}`;
  });
}
