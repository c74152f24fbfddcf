import { make, place } from "./dom.js";
import { type MarkAt, markAt } from "./mark-index.js";
import type { PointedAt, Surfaces } from "./pointer.js";
import { markUnder } from "./pointer.js";
import { about, partOf } from "./ranges.js";
import { isOnLine } from "./tooltip.js";
import type { ChartView } from "./view.js";
import { HOME_RANGES, type Range, type ViewState } from "./view-state.js";

/** A drag along one axis alone is this thin across it. */
const THIN_PX = 12;
/** Shorter ones are clicks. */
const LEAST_DRAG_PX = 5;
const WHEEL_SPEED = 0.002;
const LINE_PX = 16;

/** Parts of a plot area in view, by direction: shares of it from its left, and from its bottom. */
export interface Part {
  readonly x: Range | null;
  readonly y: Range | null;
}

/** Brings a part of what is in view into all of it; the axes' own rules decide how far. */
function zoomInto(view: ChartView, part: Part, panel = 0): void {
  const [now, home] = [view.scalesOf(view.drawing, panel), view.scalesOf(view.home, panel)];
  const ranges: Record<keyof ViewState["ranges"], Range | null> = { ...view.state.ranges };
  for (const name of view.zoomable) {
    const share = part[name === "x" ? "x" : "y"];
    const [scale, first] = [now[name], home[name]];
    if (share !== null && scale !== null && first !== null) ranges[name] = partOf(scale, share, first);
  }
  const isHome = Object.values(ranges).every((range) => range === null);
  const next = isHome ? HOME_RANGES : ranges;
  if (JSON.stringify(next) !== JSON.stringify(view.state.ranges)) view.change({ ranges: next });
}

/** All that the figure shows is in view again. */
export function resetZoom(view: ChartView): void {
  if (view.state.ranges !== HOME_RANGES) view.change({ ranges: HOME_RANGES });
}

/** Closer or farther about a point of a plot area, given as shares. */
export function zoomAbout(view: ChartView, factor: number, [x, y]: Range, panel = 0): void {
  const hasLines = view.figure.glyphs.some((_, glyph) => isOnLine(view, { glyph }));
  const isAlongX = hasLines && view.zoomable.includes("x");
  zoomInto(view, { x: about(x, factor), y: isAlongX ? null : about(y, factor) }, panel);
}

/** Moves what is in view, by shares of it. */
export function panBy(view: ChartView, [x, y]: Range, panel = 0): void {
  const { ranges } = view.state;
  zoomInto(view, { x: ranges.x === null ? null : [x, 1 + x], y: ranges.y === null && ranges.y2 === null ? null : [y, 1 + y] }, panel);
}

/** Wheel, drag and pinch zoom, moves with Shift or a finger, and the way back by a double click. */
export function addZoom(view: ChartView, surfaces: Surfaces, { wheel }: { readonly wheel: boolean }): void {
  if (wheel) surfaces.on("wheel", (event, at) => zoomByWheel(view, event, at), { passive: false });
  surfaces.on("dblclick", () => resetZoom(view));
  addDrag(view, surfaces);
  addPinch(view, surfaces);
}

function zoomByWheel(view: ChartView, event: WheelEvent, at: PointedAt): void {
  if (view.zoomable.length === 0) return;
  // Where nothing is left to zoom out of, the page scrolls.
  if (event.deltaY > 0 && view.state.ranges === HOME_RANGES) return;
  event.preventDefault();
  const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
  zoomAbout(view, Math.exp(Math.max(-400, Math.min(400, px)) * WHEEL_SPEED), sharesOf(at), at.panel);
}

/** Where a point lies in its plot area. */
function sharesOf({ x, y, plot }: PointedAt): [x: number, y: number] {
  return [(x - plot.x) / plot.width, 1 - (y - plot.y) / plot.height];
}

/** A drag that goes on. */
interface Drag {
  readonly id: number;
  readonly from: PointedAt;
  to: PointedAt;
  readonly kind: "zoom" | "pan" | "select" | "touch";
}

function addDrag(view: ChartView, surfaces: Surfaces): void {
  const box = make("div", "chartify-box", { attributes: { hidden: "", "aria-hidden": "true" } });
  view.root.append(box);
  let drag: Drag | null = null;
  const stop = (): void => {
    drag = null;
    box.hidden = true;
  };
  surfaces.on("pointerdown", (event, at) => {
    if (event.button !== 0 || drag !== null) {
      stop();
      return;
    }
    const kind = event.pointerType === "touch" ? "touch" : event.shiftKey ? "pan" : event.altKey ? "select" : "zoom";
    drag = { id: event.pointerId, from: at, to: at, kind };
    if (event.pointerType !== "touch") (event.target as Element).setPointerCapture(event.pointerId);
  });
  surfaces.on("pointermove", (event, { x, y }) => {
    if (drag === null || event.pointerId !== drag.id) return;
    const before = drag.to;
    drag.to = { ...drag.from, x, y };
    if (drag.kind === "zoom" || drag.kind === "select") showBox(view, box, drag);
    else if (drag.kind === "pan" || view.state.ranges !== HOME_RANGES) {
      const { width, height } = drag.from.plot;
      panBy(view, [(before.x - x) / width, (y - before.y) / height], drag.from.panel);
    } else view.point(markUnder(view, drag.to));
  });
  surfaces.on("pointerup", (event) => {
    if (drag === null || event.pointerId !== drag.id) return;
    const { from, to, kind } = drag;
    stop();
    const part = partOfDrag(view, { from, to });
    if (part === null) {
      if (kind === "touch") view.point(markUnder(view, to));
      return;
    }
    if (kind === "zoom") zoomInto(view, part, from.panel);
    else if (kind === "select") selectPart(view, part, from);
  });
  surfaces.on("pointercancel", stop);
}

/** What a drag covers; null for a click. Along one axis alone where it is thin, or where the other cannot be zoomed. */
function partOfDrag(view: ChartView, { from, to }: Pick<Drag, "from" | "to">): Part | null {
  const { plot } = from;
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (Math.max(dx, dy) < LEAST_DRAG_PX) return null;
  const hasX = view.zoomable.includes("x");
  const hasY = view.zoomable.some((name) => name !== "x");
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  const span = (a: number, b: number): Range => [within(Math.min(a, b)), within(Math.max(a, b))];
  const [a, b] = [sharesOf(from), sharesOf({ ...to, plot })];
  return {
    x: hasX && !(dx < THIN_PX && hasY) ? span(a[0], b[0]) : null,
    y: hasY && !(dy < THIN_PX && hasX) ? span(a[1], b[1]) : null,
  };
}

function showBox(view: ChartView, box: HTMLElement, drag: Drag): void {
  const part = partOfDrag(view, drag);
  box.hidden = part === null || (part.x === null && part.y === null);
  if (part === null || box.hidden) return;
  view.point(null);
  const { plot } = drag.from;
  const [x0, x1] = part.x ?? [0, 1];
  const [y0, y1] = part.y ?? [0, 1];
  place(box, {
    x: plot.x + x0 * plot.width,
    y: plot.y + (1 - y1) * plot.height,
    width: (x1 - x0) * plot.width,
    height: (y1 - y0) * plot.height,
  });
}

/** Selects what a box holds. */
function selectPart(view: ChartView, { x, y }: Part, { plot, panel }: PointedAt): void {
  const [[x0, x1], [y0, y1]] = [x ?? [0, 1], y ?? [0, 1]];
  const [left, right] = [plot.x + x0 * plot.width, plot.x + x1 * plot.width];
  const [top, bottom] = [plot.y + (1 - y1) * plot.height, plot.y + (1 - y0) * plot.height];
  const { boxes, panels, count } = view.marks;
  const chosen: MarkAt[] = [];
  for (let i = 0; i < count; i++) {
    const [l = 0, t = 0, r = 0, b = 0] = boxes.subarray(i * 4, i * 4 + 4);
    if (panels[i] === panel && r >= left && l <= right && b >= top && t <= bottom) chosen.push(markAt(view.marks, i));
  }
  view.choose(chosen);
}

function addPinch(view: ChartView, surfaces: Surfaces): void {
  const fingers = new Map<number, PointedAt>();
  const spread = (): { at: PointedAt; size: number } | null => {
    const [a, b] = [...fingers.values()];
    if (a === undefined || b === undefined) return null;
    return { at: { ...a, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, size: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  };
  surfaces.on("pointerdown", (event, at) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, at);
  });
  surfaces.on("pointermove", (event, at) => {
    if (!fingers.has(event.pointerId)) return;
    const before = spread();
    fingers.set(event.pointerId, at);
    const now = spread();
    if (before !== null && now !== null) zoomAbout(view, before.size / now.size, sharesOf(now.at), now.at.panel);
  });
  const lift = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
  };
  surfaces.on("pointerup", lift);
  surfaces.on("pointercancel", lift);
}
