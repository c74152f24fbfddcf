import { CHART_FLAGS, EXTENSIONS, FILE_FLAGS, type Flag } from "./flags.js";
import { CLI_PLOTS, type CliForm, type CliPlot } from "./plots.js";

const INDENT = "  ";
const COLUMN = 36;

/** What `chartify --help` prints. */
export function overview(): string {
  const [first] = CLI_PLOTS;
  return [
    "Tidy data in, presentation-ready charts out.",
    "",
    `Usage: chartify <plot> <file.csv|.tsv|.json|.ndjson|-> [options] -o <chart${EXTENSIONS.join("|")}>`,
    "",
    "Plots:",
    ...CLI_PLOTS.map((plot) => row(plot.name, plot.summary)),
    "",
    row("chartify help <plot>", "the options of a plot, with an example"),
    row("chartify examples [name]", "the examples; with a name, the code of one, and its pictures"),
    row("chartify --version", "the version"),
    "",
    `Example: ${first?.example ?? ""}`,
    "",
    "Exit status: 0 done, 1 bad data or a failed save, 2 bad use, 3 findings of --check, 141 a closed pipe.",
    "",
  ].join("\n");
}

/** What `chartify <plot> --help` prints. */
export function plotHelp(plot: CliPlot): string {
  return [
    `chartify ${plot.name}: ${plot.summary}`,
    "",
    ...plot.forms.map((form, i) => `${i === 0 ? "Usage:" : "   or:"} chartify ${plot.name} <file|-> ${requiredOf(plot, form)} [options]`),
    "",
    "Plot:",
    ...plot.flags.map(flagRow),
    "",
    "Chart:",
    ...CHART_FLAGS.map(flagRow),
    "",
    "Input and output:",
    ...FILE_FLAGS.map(flagRow),
    "",
    `Example: ${plot.example}`,
    "",
  ].join("\n");
}

function requiredOf(plot: CliPlot, form: CliForm): string {
  return form.required.map((name) => `--${name} ${plot.flags.find((flag) => flag.name === name)?.value ?? ""}`).join(" ");
}

function flagRow(flag: Flag): string {
  const short = flag.name === "output" ? "-o, " : flag.name === "help" ? "-h, " : "";
  const value = flag.kind === "boolean" ? "" : ` ${flag.value ?? (flag.choices ?? []).join("|")}`;
  return row(`${short}--${flag.name}${value}`, flag.help);
}

function row(left: string, right: string): string {
  return left.length + INDENT.length >= COLUMN
    ? `${INDENT}${left}\n${" ".repeat(COLUMN)}${right}`
    : `${INDENT}${left.padEnd(COLUMN - INDENT.length)}${right}`;
}
