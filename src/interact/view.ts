import { panelName } from "../figure/panels.js";
import type { Figure } from "../figure/types.js";
import type { Rect } from "../model/items.js";
import { make, place } from "./dom.js";
import { type Drawing, drawFigure } from "./drawing.js";
import type { ChartEvents, MarkEvent } from "./events.js";
import { factsOf, type MarkFacts } from "./facts.js";
import { type MarkAt, type MarkIndex, marksIn } from "./mark-index.js";
import { zoomableAxes } from "./ranges.js";
import { changeSvg, svgElement } from "./svg-nodes.js";
import { HOME_RANGES, type ViewState, viewedFigure } from "./view-state.js";

/** What a view is made with. */
export interface ViewSetting {
  /** A figure that was read. */
  readonly figure: Figure;
  /** Fonts that the page has and that stand before the figure's; null for none. */
  readonly family: string | null;
  readonly state: ViewState;
  /** The picture that the page shows already; null to make one. */
  readonly shown: SVGSVGElement | null;
}

/** What happens inside a view: its parts follow. */
type Inner = "draw" | "point" | "choose";

/**
 * One figure in a page: what a reader has changed about it, the picture that follows from that, and the element that holds
 * it. What else stands on the picture (see `parts.ts`) listens to it.
 */
export class ChartView {
  readonly root = make("div", "chartify");
  /** Ends with the view; every listener carries it. */
  readonly signal: AbortSignal;
  readonly #end = new AbortController();
  readonly #svg: SVGSVGElement;
  readonly #listeners = new Map<string, Set<(detail: never) => void>>();
  readonly #family: string | null;
  #figure: Figure;
  #state: ViewState;
  #drawing: Drawing;
  #home: Drawing;
  #isHomeStale = false;
  #index: MarkIndex | null = null;
  #pointed: MarkAt | null = null;
  #chosen: readonly Pick<MarkAt, "glyph" | "row">[] = [];
  #frame = 0;

  constructor({ figure, family, state, shown }: ViewSetting) {
    this.signal = this.#end.signal;
    this.#family = family;
    this.#figure = figure;
    this.#state = state;
    this.#home = this.#drawHome();
    this.#drawing = this.#home;
    // What is shown already is this picture, though the bytes of its images may differ.
    this.#svg = shown ?? svgElement(this.#drawing.svg);
    if (shown !== null && state.size !== null) changeSvg(shown, this.#drawing.svg);
    this.#resized();
  }

  /** Puts the view into a page, where it shows at once. */
  putInto(parent: Element, before: Node | null): void {
    parent.insertBefore(this.root, before);
    this.root.prepend(this.#svg);
  }

  get figure(): Figure {
    return this.#figure;
  }

  get state(): ViewState {
    return this.#state;
  }

  get drawing(): Drawing {
    return this.#drawing;
  }

  /** The picture before zooming. */
  get home(): Drawing {
    return this.#home;
  }

  /** The plot areas of the picture: one, or those of its panels. */
  get plots(): readonly Rect[] {
    const { plot, panels } = this.#drawing.layout;
    return panels.length === 0 ? [plot] : panels.map((panel) => panel.plot);
  }

  /** The marks of the picture, found when they are first asked for. */
  get marks(): MarkIndex {
    this.#index ??= marksIn(this.#drawing.scene, this.plots);
    return this.#index;
  }

  /** The mark that the reader points at, by whatever means; null for none. */
  get pointed(): MarkAt | null {
    return this.#pointed;
  }

  /** The axes that can be zoomed. */
  get zoomable(): ReturnType<typeof zoomableAxes> {
    return zoomableAxes(this.#figure, this.scalesOf(this.#home, 0));
  }

  /** The scales of a panel, or of the whole. */
  scalesOf(drawing: Drawing, panel: number): Drawing["scales"] {
    return drawing.panels[panel]?.scales ?? drawing.scales;
  }

  factsOf(mark: Pick<MarkAt, "glyph" | "row">): MarkFacts {
    return factsOf(this.#drawing.figure, mark);
  }

  /** A mark as events tell of it. */
  eventOf(mark: MarkAt): MarkEvent {
    const { series, facts } = this.factsOf(mark);
    return { glyph: mark.glyph, row: mark.row, series, panel: this.panelOf(mark), values: facts.map((fact) => ({ ...fact })) };
  }

  /** The name of the panel that a mark stands in; null where there are none. */
  panelOf({ panel }: MarkAt): string | null {
    return this.#figure.panels.length === 0 ? null : panelName(this.#figure, panel);
  }

  /** Changes what the reader sees; it is drawn with the next frame, or at once. */
  change(changes: Partial<ViewState>, { isNow = false } = {}): void {
    this.#state = { ...this.#state, ...changes };
    this.#isHomeStale ||= Object.keys(changes).some((name) => name !== "ranges");
    this.#draw(isNow);
    const { ranges } = changes;
    if (ranges !== undefined) this.emit("zoom", () => ({ ranges }));
  }

  /** Shows another figure; the reader's choices stay as far as they fit it. */
  show(figure: Figure): void {
    this.#figure = figure;
    this.#isHomeStale = true;
    this.#draw(true);
  }

  point(mark: MarkAt | null): void {
    if (mark?.index === this.#pointed?.index && mark?.glyph === this.#pointed?.glyph && mark?.row === this.#pointed?.row) return;
    this.#pointed = mark;
    this.tell("point");
    this.emit("hover", () => (mark === null ? null : this.eventOf(mark)));
  }

  /** The marks that are selected, which stay so however they are drawn. */
  get chosen(): readonly Pick<MarkAt, "glyph" | "row">[] {
    return this.#chosen;
  }

  choose(marks: readonly MarkAt[]): void {
    this.#chosen = marks.map(({ glyph, row }) => ({ glyph, row }));
    this.tell("choose");
    this.emit("select", () => ({ marks: marks.map((mark) => this.eventOf(mark)) }));
  }

  /** Listens to what the view tells its parts. */
  follow(what: Inner, listener: () => void): void {
    this.#add(`inner ${what}`, listener);
  }

  on<K extends keyof ChartEvents>(type: K, listener: (detail: ChartEvents[K]) => void): () => void {
    return this.#add(type, listener);
  }

  /** Tells those who listen, if any: only then is there something to work out. */
  emit<K extends keyof ChartEvents>(type: K, detailOf: () => ChartEvents[K]): void {
    const listeners = this.#listeners.get(type);
    if (listeners === undefined || listeners.size === 0) return;
    const detail = detailOf();
    for (const listener of listeners) listener(detail as never);
  }

  tell(what: Inner): void {
    for (const listener of this.#listeners.get(`inner ${what}`) ?? []) (listener as () => void)();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#end.abort();
    this.#listeners.clear();
    this.root.remove();
  }

  #add(type: string, listener: (detail: never) => void): () => void {
    const all = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, all.add(listener));
    return () => all.delete(listener);
  }

  #draw(isNow: boolean): void {
    cancelAnimationFrame(this.#frame);
    if (isNow) this.#drawNow();
    else this.#frame = requestAnimationFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    const { ranges } = this.#state;
    if (this.#isHomeStale) this.#home = this.#drawHome();
    this.#isHomeStale = false;
    this.#drawing =
      ranges === HOME_RANGES ? this.#home : drawFigure(viewedFigure(this.#figure, this.#state, this.#home.layout), this.#family);
    this.#index = null;
    changeSvg(this.#svg, this.#drawing.svg);
    this.#resized();
    this.point(null);
    this.tell("draw");
  }

  #drawHome(): Drawing {
    return drawFigure(viewedFigure(this.#figure, { ...this.#state, ranges: HOME_RANGES }, null), this.#family);
  }

  #resized(): void {
    const { widthPx, heightPx } = this.#drawing.scene;
    this.root.style.width = `${widthPx}px`;
    this.root.style.height = `${heightPx}px`;
  }
}

/** An element that keeps to a mark. */
export function placeAround(element: HTMLElement, { box }: MarkAt, least: number): void {
  const [width, height] = [Math.max(least, box.width + 6), Math.max(least, box.height + 6)];
  place(element, { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height });
}
