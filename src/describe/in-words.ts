import { ownText } from "../figure/helper-labels.js";
import { panelName } from "../figure/panels.js";
import type { Axis, Figure } from "../figure/types.js";
import type { Layout } from "../layout/types.js";
import type { Ticks } from "../scales/types.js";

/** More names than this are counted, not listed. */
const MAX_NAMES = 8;

/** What a picture shows, in two or three sentences for those who cannot see it. */
export function describeInWords(figure: Figure, layout: Layout): string {
  const plots = [...new Set(figure.glyphs.map((glyph) => glyph.plot))];
  if (plots.length === 0) return "An empty chart.";
  const names = [...new Set(figure.glyphs.flatMap((glyph) => glyph.legend.map((item) => item.label)))];
  const axes = [
    axisInWords("x", figure.xAxis, layout.x.ticks),
    axisInWords("y", figure.yAxis, layout.y.ticks),
    ...(figure.y2Axis === null || layout.y2 === null ? [] : [axisInWords("second y", figure.y2Axis, layout.y2.ticks)]),
  ];
  const bar = layout.colorBar?.labels ?? [];
  const colors = bar.length === 0 ? "" : `Colours show ${figure.colorBar?.title || "values"} from ${bar[0]?.text} to ${bar.at(-1)?.text}.`;
  const own = ownText(figure.subtitle);
  const subtitle = /[^.!?…]$/.test(own) ? `${own}.` : own;
  const panels = figure.panels.map((_, i) => panelName(figure, i));
  const multiples = panels.length === 0 ? "" : ` in ${panels.length === 1 ? "a panel" : `${panels.length} panels`}: ${listed(panels)}`;
  return [subtitle, `Chart of ${plots.join(", ")}${names.length === 0 ? "" : ` by ${listed(names)}`}${multiples}.`, ...axes, colors]
    .filter((part) => part !== "")
    .join(" ");
}

function axisInWords(name: string, axis: Axis, ticks: Ticks): string {
  const own = ownText(axis.label);
  const label = own === "" ? "" : ` (${own})`;
  if (axis.kind === "categorical") {
    const factors = (axis.factors ?? []).map((factor) => (typeof factor === "string" ? factor : factor.join(" / ")));
    return `The ${name} axis${label} has ${factors.length === 1 ? "1 category" : `${factors.length} categories`}: ${listed(factors)}.`;
  }
  const [first, last] = [ticks.major[0], ticks.major.at(-1)];
  return first === undefined || last === undefined ? "" : `The ${name} axis${label} runs from ${first.label} to ${last.label}.`;
}

function listed(names: readonly string[]): string {
  return names.length > MAX_NAMES ? `${names.slice(0, MAX_NAMES).join(", ")} and ${names.length - MAX_NAMES} more` : names.join(", ");
}
