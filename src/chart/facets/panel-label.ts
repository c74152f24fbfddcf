import { labelOf } from "../../data/question-words.js";
import type { Figure } from "../../figure/figure.js";
import { panelName } from "../../figure/panels.js";
import { ChartifyError } from "../../util/error.js";
import { isList } from "../../util/kinds.js";
import { type Reader, readList } from "../../util/options.js";
import { listNames, quote } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";

type Value = string | number | boolean | Date;

/** A panel as one names it: by its value, or in a grid by that of its column and that of its row. */
export type PanelInput = Value | readonly [column: Value, row: Value];

/** The labels of a panel: its title, in a grid also that of its row. */
export type PanelLabel = readonly string[];

const readLabels = readList(labelOf, 2);

/** Reads which panel is meant. */
export const readPanelLabel: Reader<PanelLabel> = (value, place) => (isList(value) ? readLabels(value, place) : [labelOf(value, place)]);

/**
 * The number of a panel.
 *
 * @throws ChartifyError `bad-option` for one that there is not, or not yet.
 */
export function panelNumber(figure: Figure, label: PanelLabel, place: string): number {
  const [title = "", rowTitle = ""] = label;
  const found = figure.panels.findIndex((panel) => panel.title === title && panel.rowTitle === rowTitle);
  if (found >= 0) return found;
  const names = figure.panels.map((_, i) => panelName(figure, i));
  const there =
    names.length === 0
      ? "the chart has no panels (yet): they come with the first plot of a chart that was made with { facet: { column } }"
      : `the panels are ${listNames(names.map(quote))}`;
  throw new ChartifyError("bad-option", place, `is ${quote(label.join(" / "))}, but ${there}.${didYouMean(label.join(" / "), names)}`);
}
