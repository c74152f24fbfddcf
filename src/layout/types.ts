import type { Figure, LegendAnchor } from "../figure/types.js";
import type { LegendItem } from "../model/columns.js";
import type { PolylineItem, Rect, TextItem } from "../model/items.js";
import type { Scales, Ticks } from "../scales/types.js";
import type { Style } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";

/** What a figure is laid out by. */
export interface Setting {
  readonly figure: Figure;
  readonly style: Style;
  readonly scales: Scales;
  readonly measurer: Measurer;
  /** The part of the picture that labels keep to; absent for all of it. */
  readonly cell?: Rect;
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
  /** False where the ticks are those of another panel and its line alone is drawn; absent elsewhere. */
  hasTicks?: false;
  /** False for a hidden axis, and where the figure is too small for one. */
  isVisible: boolean;
  /** Of each level of categories, innermost first, whether its labels find no room as they are: they are turned unasked, shortened or left out. */
  readonly tight: readonly boolean[];
  /** How many categories have no label for lack of room, and how many a shortened one. */
  lost: { readonly unlabelled: number; readonly cut: number };
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
  /** Whether the box is drawn: not where nothing can lie behind it. */
  hasBox: boolean;
  entries: readonly LegendEntry[];
  place: "center" | "above" | "below" | "right";
  location: LegendAnchor | [number, number];
  orientation: "horizontal" | "vertical";
}

/** A series with its name, measured, and where it ends as shares of the plot area, from its upper left. */
export interface NamedSeries {
  readonly label: string;
  readonly glyph: number;
  /** The series' colour, as dark as text needs it. */
  readonly color: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly end: readonly [x: number, y: number];
}

/** The name of a series beside its end, or in the band that it fills. */
export interface SeriesName {
  readonly label: string;
  /** Number of the first glyph that carries it. */
  readonly glyph: number;
  readonly lines: readonly TextItem[];
  /** From the end of the series to a name that had to stand farther away; null where it stands beside it. */
  readonly leader: PolylineItem | null;
}

/** A colour bar, placed. */
export interface ColorBarLayout {
  ramp: Rect;
  labels: readonly TextItem[];
  title: readonly TextItem[];
}

/** What is shown beside the plot area; less of it where a figure is too small. */
export interface Effort {
  /** Where the titles of the axes stand. */
  readonly labels: "axes" | "subtitle" | "none";
  /** Lines of the title and of the subtitle, at most. Without a title there is neither source nor logo. */
  readonly title: 0 | 1 | 3;
  readonly subtitle: 0 | 1 | 3;
  /** Labels of categories in small type, with less of the figure than they would take. */
  readonly isTight: boolean;
  /** In free room or as large as it is; in one row outside; or none. */
  readonly legend: "free" | "row" | "none";
  /** Tick labels. */
  readonly ticks: boolean;
}

/** One of a figure's panels, placed. */
export interface PanelLayout {
  /** The plot area, inside the axes. */
  plot: Rect;
  x: AxisLayout;
  y: AxisLayout;
  y2: AxisLayout | null;
  title: readonly TextItem[];
  /** The title of its row, beside the last panel of it. */
  rowTitle: readonly TextItem[];
}

/** Where everything stands, in pixels from the top left of the figure. */
export interface Layout {
  /** The plot area, inside the axes; of a figure with panels what surrounds all of theirs. */
  plot: Rect;
  /** The panels of a figure that has some; its own axes then have ticks of the first one, and titles alone. */
  panels: readonly PanelLayout[];
  title: readonly TextItem[];
  subtitle: readonly TextItem[];
  source: readonly TextItem[];
  x: AxisLayout;
  y: AxisLayout;
  y2: AxisLayout | null;
  legend: LegendLayout | null;
  /** The names of series that stand in place of a legend; empty where there is one, or nothing to name. */
  names: readonly SeriesName[];
  colorBar: ColorBarLayout | null;
  /** Where the logo stands; null for none. */
  logo: Rect | null;
  /** What is left out for lack of room, in plain sentences. */
  notes: readonly string[];
}
