import type { ChartBase } from "../chart/chart.js";
import type { XAxisType, YAxisType } from "../chart/types.js";
import type { ChartifyError } from "../util/error.js";
import type { Wording } from "../util/wording.js";
import { kebab } from "./kebab.js";

/** Settings whose flag has another name, or several words. */
const FLAGS: Readonly<Record<string, string>> = { path: "output" };

function flag(name: string): string {
  return `--${FLAGS[name] ?? kebab(name)}`;
}

/** How the command line says what code is told by options and calls. */
export const IN_FLAGS: Wording = {
  option: ({ name }) => flag(name),
  setting: ({ name, value }) => {
    if (value === true) return flag(name);
    if (value === false) return `--no-${kebab(name)}`;
    if (typeof value !== "object") return `${flag(name)} ${word(String(value))}`;
    const items = Array.isArray(value) ? value.map(String) : Object.entries(value).map(([key, own]) => `${key}=${String(own)}`);
    return `${flag(name)} ${word(items.join(","))}`;
  },
  plot: ({ name }) => kebab(name),
  way: ({ command }) => command,
};

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
  if (option !== undefined) return rest.startsWith(".") ? flag(rest.slice(1)) : `${flag(option)}${rest}`;
  return isPlot ? kebab(call.slice("chart.plot.".length)) : (CALLS[call] ?? "");
}

/** An error of the library as one line of the command. */
export function errorInFlags(error: ChartifyError): string {
  const place = placeInFlags(error.place);
  return place === "" ? error.inWords(IN_FLAGS) : `${place}: ${error.inWords(IN_FLAGS)}`;
}

/** What a chart warns of, in lines of the command. */
export function warningsInFlags(chart: ChartBase<XAxisType, YAxisType, boolean>): string[] {
  return chart.warningsInWords(IN_FLAGS).map((warning) => {
    const end = warning.indexOf(": ");
    return end < 0 ? warning : `${placeInFlags(warning.slice(0, end))}: ${warning.slice(end + 2)}`;
  });
}
