import type { DressedFigure } from "../figure/types.js";
import type { Marks } from "./marks.js";
import type { PanelSetting } from "./panels/settings.js";
import type { Layout, Setting } from "./types.js";

/** A figure that is ready to be drawn. */
export interface DressedSetting extends Setting {
  readonly figure: DressedFigure;
  /** One for each of the figure's panels. */
  readonly panels: readonly PanelSetting[];
}

/** Where everything stands, and what stands in the plot area: drawn once, when it is first asked for. */
export interface LaidOut {
  readonly layout: Layout;
  readonly marks: () => Marks;
  /** The marks of each panel of a figure that has some; `marks` are then none. */
  readonly panelMarks: readonly (() => Marks)[];
}
