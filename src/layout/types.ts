import type { Figure, LegendAnchor } from "../figure/types.js";
import type { LegendItem } from "../model/columns.js";
import type { Rect, TextItem } from "../model/items.js";
import type { Scales, Ticks } from "../scales/types.js";
import type { Style } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";

/** What a figure is laid out by. */
export interface Setting {
  readonly figure: Figure;
  readonly style: Style;
  readonly scales: Scales;
  readonly measurer: Measurer;
}

/** One axis, placed. */
export interface AxisLayout {
  /** The ticks that are shown. */
  ticks: Ticks;
  /** Where major and minor ticks stand: x of an x axis, y of a y axis, in pixels. */
  majorPx: readonly number[];
  minorPx: readonly number[];
  /** Tick labels and group labels. */
  tickLabels: readonly TextItem[];
  /** Lines of the axis label. */
  label: readonly TextItem[];
  /** False for a hidden axis, and where the figure is too small for one. */
  isVisible: boolean;
}

/** How a legend entry looks: a sample of the line, the marker, or a filled square. */
export interface LegendEntry extends LegendItem {
  /** Number of the first glyph that carries the entry; null for a note on entries left out. */
  glyph: number | null;
  /** The glyphs that its sample shows on each other. */
  glyphs: readonly number[];
  /** Where its sample stands. */
  swatch: Rect;
  text: TextItem;
}

export interface LegendLayout {
  box: Rect;
  entries: readonly LegendEntry[];
  place: "center" | "above" | "below" | "right";
  location: LegendAnchor | [number, number];
  orientation: "horizontal" | "vertical";
}

/** Where everything stands, in pixels from the top left of the figure. */
export interface Layout {
  /** The plot area, inside the axes. */
  plot: Rect;
  title: readonly TextItem[];
  subtitle: readonly TextItem[];
  source: readonly TextItem[];
  x: AxisLayout;
  y: AxisLayout;
  y2: AxisLayout | null;
  legend: LegendLayout | null;
  /** Where the logo stands; null for none. */
  logo: Rect | null;
}
