import type { Rect } from "../model/items.js";
import { make, place } from "./dom.js";
import { type MarkAt, nearestMark } from "./mark-index.js";
import { isOnLine } from "./tooltip.js";
import type { ChartView } from "./view.js";

/** How far from a pointer a mark may be; a target of 24 px, as WCAG 2.2 asks, and some more for fingers. */
const REACH_PX = 24;

/** A place in the picture that a pointer is at, and the plot area around it. */
export interface PointedAt {
  readonly x: number;
  readonly y: number;
  readonly panel: number;
  readonly plot: Rect;
}

/** What takes pointers over each plot area. */
export interface Surfaces {
  /** Listens on all of them. */
  on<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K], at: PointedAt) => void,
    options?: AddEventListenerOptions,
  ): void;
}

/** Elements over the plot areas; a mark is pointed at by a mouse over it and by a finger that taps. */
export function addPointer(view: ChartView): Surfaces {
  const layer = make("div", "", { attributes: { "aria-hidden": "true" } });
  view.root.append(layer);
  const surfaces: HTMLElement[] = [];
  const lay = (): void => {
    const { plots } = view;
    while (surfaces.length > plots.length) surfaces.pop()?.remove();
    while (surfaces.length < plots.length) {
      const surface = make("div", "chartify-plot", { attributes: { "data-panel": String(surfaces.length) } });
      surfaces.push(surface);
      layer.append(surface);
    }
    for (const [i, surface] of surfaces.entries()) place(surface, plots[i] as Rect);
  };
  lay();
  view.follow("draw", lay);
  const on: Surfaces["on"] = (type, listener, options = {}) => {
    layer.addEventListener(type, (event) => listener(event, placeOf(event as unknown as MouseEvent, view)), {
      ...options,
      signal: view.signal,
    });
  };
  on("mousedown", (event) => {
    // Else the browser would select text and drag that; the keys go on from here.
    event.preventDefault();
    view.root.querySelector<HTMLElement>(".chartify-app")?.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
  });
  on("pointermove", (event, at) => {
    if (event.pointerType !== "touch" && event.buttons === 0) view.point(markUnder(view, at));
  });
  on("pointerleave", (event) => {
    if (event.pointerType !== "touch") view.point(null);
  });
  return { on };
}

/** The mark that a pointer is at: near it, and of lines the nearest to its left or right. */
export function markUnder(view: ChartView, { x, y, panel, plot }: PointedAt): MarkAt | null {
  const { marks } = view;
  const near = nearestMark(marks, { x, y, within: REACH_PX, isIn: (i) => marks.panels[i] === panel });
  if (near !== null) return near;
  const isLine = view.drawing.figure.glyphs.map((_, glyph) => isOnLine(view, { glyph }));
  if (!isLine.some(Boolean)) return null;
  // Down a line at the x that is nearest.
  let [best, found] = [Number.POSITIVE_INFINITY, -1];
  for (let i = 0; i < marks.count; i++) {
    const distance = Math.abs((marks.boxes[i * 4] as number) - x);
    if (distance < best && marks.panels[i] === panel && isLine[marks.glyphs[i] as number]) [best, found] = [distance, i];
  }
  if (found < 0) return null;
  const atX = marks.boxes[found * 4] as number;
  const isThere = (i: number): boolean => marks.panels[i] === panel && isLine[marks.glyphs[i] as number] === true;
  return nearestMark(marks, {
    x: atX,
    y,
    within: plot.height,
    isIn: (i) => isThere(i) && Math.abs((marks.boxes[i * 4] as number) - atX) < 0.05,
  });
}

function placeOf(event: MouseEvent, view: ChartView): PointedAt {
  const { left, top, width } = view.root.getBoundingClientRect();
  // A page may scale what stands in it.
  const scale = width === 0 ? 1 : view.drawing.scene.widthPx / width;
  const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale];
  const panel = Math.max(
    0,
    view.plots.findIndex((plot) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height),
  );
  return { x, y, panel, plot: view.plots[panel] as Rect };
}
