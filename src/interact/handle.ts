import type { Figure } from "../figure/types.js";
import type { AxisName } from "../model/columns.js";
import { pngOf, svgText } from "./download.js";
import type { ChartEvents, MarkEvent } from "./events.js";
import { looksIn } from "./hide.js";
import { marksAt } from "./mark-index.js";
import type { ChartView } from "./view.js";
import { HOME_RANGES, type Range } from "./view-state.js";

/** What a chart in a page can be asked and told. */
export interface ChartHandle {
  /** The element that was made for it. */
  readonly element: HTMLElement;
  /** Shows another figure or chart in its place; zoom and hidden series stay. */
  update(figureOrChart: FigureSource): void;
  /**
   * Calls back when something happens: `hover`, `select`, `zoom` or `legend`.
   *
   * @returns What ends it.
   */
  on<K extends keyof ChartEvents>(type: K, listener: (detail: ChartEvents[K]) => void): () => void;
  /** Selects marks by their glyph and row, in place of those that were; null for none. Those that are not drawn are passed over. */
  select(marks: readonly Pick<MarkEvent, "glyph" | "row">[] | null): void;
  /** Brings a range of values into view on the axes that it names, dates as epoch milliseconds or `Date`; null for all that the figure shows. */
  zoomTo(ranges: Partial<Record<AxisName, readonly [number | Date, number | Date] | null>> | null): void;
  /** Hides the series with these labels of the legend, and shows all others. */
  hide(labels: readonly string[]): void;
  /** The picture as it is shown, as `toSVG` writes it. */
  toSVG(): string;
  /** The picture as it is shown, as PNG at `scale` device pixels per CSS pixel (default 1). */
  toPNG(options?: { readonly scale?: number }): Promise<Uint8Array>;
  /** Takes it out of the page, with all that listens. */
  destroy(): void;
}

/** A figure, or a chart that holds one. */
export type FigureSource = Figure | { readonly figure: Figure };

/** What a view can be asked from outside. */
export function handleOf(view: ChartView, read: (source: FigureSource) => Figure): ChartHandle {
  return {
    element: view.root,
    update: (source) => view.show(read(source)),
    on: (type, listener) => view.on(type, listener),
    select: (marks) => view.choose(marksAt(view.marks, marks ?? [])),
    zoomTo(ranges) {
      if (ranges === null) view.change({ ranges: HOME_RANGES }, { isNow: true });
      else view.change({ ranges: { ...view.state.ranges, ...numbersIn(ranges) } }, { isNow: true });
    },
    hide(labels) {
      const looks = [...looksIn(view.figure)].filter(([, { label }]) => labels.includes(label));
      view.change({ hidden: new Set(looks.map(([look]) => look)) }, { isNow: true });
    },
    toSVG: () => svgText(view),
    async toPNG({ scale = 1 } = {}) {
      return new Uint8Array(await (await pngOf(view, scale)).arrayBuffer());
    },
    destroy: () => view.destroy(),
  };
}

function numbersIn(ranges: Parameters<ChartHandle["zoomTo"]>[0] & object): Partial<Record<AxisName, Range | null>> {
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => [name, range === null ? null : [Number(range?.[0]), Number(range?.[1])]]),
  );
}
