import { figureReader } from "../figure/figure-reader.js";
import type { Figure } from "../figure/types.js";
import { readTheme } from "../style/read-theme.js";
import type { Theme } from "../style/theme.js";
import { ChartifyError } from "../util/error.js";
import { optional, readBoolean, readNullable, readNumber, readOptions } from "../util/options.js";
import { show } from "../util/show.js";
import { followWidth, sizeIn } from "./fit.js";
import { type ChartHandle, type FigureSource, handleOf } from "./handle.js";
import { readPageLogo } from "./page-logo.js";
import { addParts } from "./parts.js";
import { addSheet } from "./style-sheet.js";
import { ChartView } from "./view.js";
import { HOME } from "./view-state.js";

/** How a chart stands in a page. */
export interface MountOptions {
  /** A look in place of the figure's own; `auto` is `dark` for readers who ask their system for dark colours, and follows that. Default null: the figure's. */
  readonly theme?: Theme | "auto" | null | undefined;
  /** The width in pixels beyond which it does not grow with its container. Default null: none. */
  readonly maxWidth?: number | null | undefined;
  /** Whether the wheel zooms. Default true. */
  readonly wheel?: boolean | undefined;
}

const MAX_WIDTH_PX = 10_000;

const specs = {
  theme: optional(
    readNullable((value, place) => (value === "auto" ? "auto" : readTheme(value, place))),
    null,
  ),
  maxWidth: optional(readNullable(readNumber(1, MAX_WIDTH_PX)), null),
  wheel: optional(readBoolean, true),
};

const readFigure = figureReader(readPageLogo);

/**
 * Shows a figure in an element of a page, where it answers to mouse, finger and keys. It takes the width of the element, and
 * is laid out anew when that changes.
 *
 * @param source A figure, its JSON, or a chart.
 * @throws ChartifyError `bad-argument` for what is no element, `bad-figure` for what cannot be drawn.
 * @example
 * const handle = mount(document.querySelector("#sales"), chart.figure);
 * handle.on("select", ({ marks }) => console.log(marks));
 */
export function mount(element: Element, source: FigureSource, options: MountOptions = {}): ChartHandle {
  const { theme, maxWidth, wheel } = readOptions("mount", options, specs);
  // A page may hold elements of several documents.
  if (!(element instanceof Object) || !("clientWidth" in element) || !("ownerDocument" in element))
    throw new ChartifyError("bad-argument", "mount", `expected an element of the page, not ${show(element)}.`);
  const figure = readSource(source);
  addSheet(element);
  const most = maxWidth ?? MAX_WIDTH_PX;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const themeNow = (): Theme | null => (theme === "auto" ? (dark.matches ? "dark" : null) : theme);
  const state = { ...HOME, size: sizeIn(element.clientWidth, figure, most), theme: themeNow() };
  const view = new ChartView({ figure, family: null, state, shown: null });
  view.putInto(element, null);
  addParts(view, { wheel });
  const { signal } = view;
  followWidth(element, { signal, change: (width) => view.change({ size: sizeIn(width, view.figure, most) }) });
  dark.addEventListener("change", () => theme === "auto" && view.change({ theme: themeNow() }), { signal });
  return handleOf(view, readSource);
}

function readSource(source: FigureSource): Figure {
  const isChart = typeof source === "object" && source !== null && "figure" in source;
  return readFigure(isChart ? source.figure : source, "mount, figure");
}
