import { PLOTS } from "../chart/plots/index.js";
import type { AnyOption, PlotCommand, PlotDef } from "../chart/plots/shared/definition.js";
import type { AxesFamily } from "../chart/plots/shared/families.js";
import type { Flag } from "./flags.js";
import { kebab, plotFlag, settingFlag } from "./kebab.js";

/** One way of calling a plot: on one kind of axes. */
export interface CliForm {
  readonly plot: PlotDef;
  readonly axes: AxesFamily;
  /** Flags that must be there. */
  readonly required: readonly string[];
  /** The flags of the columns along x (categories or values first) and along y, for labels; null for a count or density. */
  readonly xFlag: string;
  readonly yFlag: string | null;
  /** The flag of the column that `--aggregate` makes one number of; null for a plot that wants raw rows. */
  readonly aggregated: string | null;
  /** The plot that writes labels at its marks; null for a plot without. */
  readonly labels: PlotDef | null;
}

/** A plot as the command line knows it: its flags, the ways of calling it, and an example. */
export interface CliPlot {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** The first one whose required flags are given is taken. */
  readonly forms: readonly [CliForm, ...CliForm[]];
  readonly example: string;
}

/** Which charts can be laid down, and what then stands on the y axis. */
const LYING: Readonly<Partial<Record<AxesFamily, string>>> = { categorical: "categories", density: "values" };

/** Options of labels that a plot takes for those at its marks. */
const LABEL_OPTIONS: readonly string[] = ["textColumn", "textFormat", "textColor"];

/** All plots that have a command, as their definitions tell. */
export const CLI_PLOTS: readonly CliPlot[] = cliPlots();

function cliPlots(): CliPlot[] {
  const { radar: _, ...families } = PLOTS;
  const byName = new Map<string, CliPlot>();
  for (const [axes, plots] of Object.entries(families) as [AxesFamily, Readonly<Record<string, PlotDef>>][]) {
    for (const plot of Object.values(plots)) {
      if (plot.command === null) continue;
      const own = cliPlot(plot, plot.command, axes);
      const earlier = byName.get(own.name);
      byName.set(own.name, earlier === undefined ? own : merged(earlier, own));
    }
  }
  return [...byName.values()];
}

function cliPlot(plot: PlotDef, { summary, example, labels, aggregated, labelledBy }: PlotCommand, axes: AxesFamily): CliPlot {
  const options = Object.entries(plot.options).sort(([, a], [, b]) => Number(b.isRequired) - Number(a.isRequired));
  const form = {
    plot,
    axes,
    required: options.filter(([, option]) => option.isRequired).map(([name]) => kebab(name)),
    xFlag: kebab(labels.x),
    yFlag: labels.y === null ? null : kebab(labels.y),
    aggregated: aggregated === null ? null : kebab(aggregated),
    labels: labelledBy === undefined ? null : PLOTS.categorical[labelledBy],
  };
  const along = LYING[axes];
  const lying: Flag[] =
    along === undefined ? [] : [{ name: "horizontal", kind: "boolean", help: `lay the chart down: ${along} on the y axis` }];
  return {
    name: kebab(plot.name),
    summary,
    flags: [...options.flatMap(flagsOf), ...labelFlags(form.labels), ...lying],
    forms: [form],
    example,
  };
}

function labelFlags(labels: PlotDef | null): Flag[] {
  return Object.entries(labels?.options ?? {})
    .filter(([name]) => LABEL_OPTIONS.includes(name))
    .map(([name, { flag }]) => ({ ...flag, name: kebab(name), labelOption: name, help: `at the marks: ${flag.help}` }));
}

/** A plot that stands on two kinds of axes has the flags of both. */
function merged(first: CliPlot, second: CliPlot): CliPlot {
  const known = new Set(first.flags.map(({ name }) => name));
  return {
    ...first,
    summary: `${first.summary}, or ${second.summary}`,
    flags: [...first.flags, ...second.flags.filter(({ name }) => !known.has(name))],
    forms: [...first.forms, ...second.forms],
  };
}

/** The flag of an option, and those of its settings: `--label-position` of `labels`. */
function flagsOf([option, { flag }]: readonly [string, AnyOption]): Flag[] {
  const { fields = {}, ...own } = flag;
  const settings = Object.entries(fields).map(([field, each]) => ({ ...each, name: settingFlag(option, field), option, field }));
  return [{ ...own, name: plotFlag(option), option }, ...settings];
}
