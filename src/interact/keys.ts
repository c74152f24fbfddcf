import { make } from "./dom.js";
import { type MarkAt, markAt } from "./mark-index.js";
import { toggleChosen } from "./selection.js";
import { sentenceOf } from "./sentence.js";
import type { ChartView } from "./view.js";
import { HOME_RANGES } from "./view-state.js";
import { panBy, resetZoom, zoomAbout } from "./zoom.js";

const TYPING_MS = 700;
const PAGE_SHARE = 0.1;
const LEAST_PAGE = 5;

/** A series as the keys walk it: its marks by the order of their places. */
interface Walk {
  readonly glyph: number;
  readonly panel: number;
  readonly marks: readonly number[];
}

/** The one stop of the Tab key in a chart, and what its keys do. */
export function addKeys(view: ChartView, { openMenu, summary }: { openMenu(): void; readonly summary: string }): void {
  const description = make("div", "chartify-hidden", { children: [`${summary} ${HELP}`] });
  description.id = `chartify-${Math.random().toString(36).slice(2)}`;
  const app = make("div", "chartify-app", {
    attributes: {
      tabindex: "0",
      role: "application",
      "aria-roledescription": "interactive chart",
      "aria-label": view.drawing.scene.title,
      "aria-describedby": description.id,
    },
  });
  const status = make("div", "chartify-hidden", { attributes: { role: "status", "aria-live": "polite" } });
  view.root.append(description, app, status);
  const keys = new Keys(view, (text) => {
    status.textContent = text;
  });
  const { signal } = view;
  view.follow("draw", () => {
    keys.forget();
    app.setAttribute("aria-label", view.drawing.scene.title);
  });
  app.addEventListener(
    "keydown",
    (event) => {
      const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
      if (isMenu) openMenu();
      if (isMenu || keys.press(event)) event.preventDefault();
    },
    { signal },
  );
  app.addEventListener("focus", () => app.matches(":focus-visible") && keys.show(), { signal });
  app.addEventListener("blur", () => view.point(null), { signal });
}

const HELP =
  "Arrow keys walk its points and series, Home and End go to the ends, letters to a category. Enter selects, plus and minus zoom, Escape leaves. Shift and F10 open a menu.";

class Keys {
  readonly #view: ChartView;
  readonly #say: (text: string) => void;
  #walks: readonly Walk[] | null = null;
  #at = { walk: 0, place: 0 };
  #typed = { text: "", ms: 0 };

  constructor(view: ChartView, say: (text: string) => void) {
    this.#view = view;
    this.#say = say;
  }

  /** Marks stand elsewhere now. */
  forget(): void {
    this.#walks = null;
  }

  /** Points at the mark that is walked to, the first at first. */
  show(): void {
    this.#view.point(this.#mark());
  }

  /** Whether a key meant something. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const own = KEYS[event.key];
    if (own !== undefined) return own(this, this.#view, event);
    return event.key.length === 1 && event.key !== " " && this.#type(event.key);
  }

  /** Walks to another place of the series, or for the first time to where it stands. */
  walk(to: (place: number, count: number) => number): boolean {
    const walk = this.walks[this.#at.walk];
    if (walk === undefined) return false;
    const isFirst = this.#view.pointed === null;
    const place = isFirst ? this.#at.place : to(this.#at.place, walk.marks.length);
    return this.#go(this.#at.walk, Math.max(0, Math.min(walk.marks.length - 1, place)));
  }

  /** Walks to another series, there to the mark nearest to this one. */
  change(by: 1 | -1): boolean {
    const { walks } = this;
    if (walks.length < 2) return this.walk((place) => place + by);
    const mark = this.#mark();
    const next = (this.#at.walk + by + walks.length) % walks.length;
    const { marks } = walks[next] as Walk;
    let [best, place] = [Number.POSITIVE_INFINITY, 0];
    for (const [i, index] of marks.entries()) {
      const { box } = markAt(this.#view.marks, index);
      const distance = mark === null ? i : Math.abs(box.x - mark.box.x) * 1000 + Math.abs(box.y - mark.box.y);
      if (distance < best) [best, place] = [distance, i];
    }
    return this.#go(next, place);
  }

  choose(isAdded: boolean): boolean {
    const mark = this.#view.pointed;
    if (mark === null) return false;
    toggleChosen(this.#view, mark, isAdded);
    const isChosen = this.#view.chosen.some(({ glyph, row }) => glyph === mark.glyph && row === mark.row);
    this.#say(isChosen ? "Selected." : "No longer selected.");
    return true;
  }

  say(text: string): void {
    this.#say(text);
  }

  get walks(): readonly Walk[] {
    this.#walks ??= walksOf(this.#view);
    const { walk, place } = this.#at;
    const at = Math.min(walk, Math.max(0, this.#walks.length - 1));
    this.#at = { walk: at, place: Math.min(place, Math.max(0, (this.#walks[at]?.marks.length ?? 1) - 1)) };
    return this.#walks;
  }

  #mark(): MarkAt | null {
    const index = this.walks[this.#at.walk]?.marks[this.#at.place];
    return index === undefined ? null : markAt(this.#view.marks, index);
  }

  #go(walk: number, place: number): boolean {
    this.#at = { walk, place };
    const mark = this.#mark();
    if (mark === null) return false;
    this.#view.point(mark);
    const of = (this.walks[walk] as Walk).marks.length;
    this.#say(sentenceOf(this.#view.factsOf(mark), { place: place + 1, of, panel: this.#view.panelOf(mark) }));
    return true;
  }

  /** Walks to the next mark whose category begins with what was typed. */
  #type(key: string): boolean {
    const now = Date.now();
    const text = (now - this.#typed.ms < TYPING_MS ? this.#typed.text : "") + key.toLowerCase();
    this.#typed = { text, ms: now };
    const marks = this.walks[this.#at.walk]?.marks ?? [];
    const from = text.length === 1 ? this.#at.place + 1 : this.#at.place;
    for (let i = 0; i < marks.length; i++) {
      const place = (from + i) % marks.length;
      const [fact] = this.#view.factsOf(markAt(this.#view.marks, marks[place] as number)).facts;
      if (fact?.text.toLowerCase().startsWith(text)) return this.#go(this.#at.walk, place);
    }
    return false;
  }
}

type Press = (keys: Keys, view: ChartView, event: KeyboardEvent) => boolean;

const page = (count: number): number => Math.max(LEAST_PAGE, Math.round(count * PAGE_SHARE));
const moved = (view: ChartView, by: readonly [number, number]): boolean => {
  panBy(view, by);
  return true;
};
const zoomed =
  (factor: number): Press =>
  (_, view) => {
    zoomAbout(view, factor, [0.5, 0.5]);
    return true;
  };

const KEYS: Readonly<Record<string, Press>> = {
  ArrowRight: (keys, view, { shiftKey }) => (shiftKey ? moved(view, [0.1, 0]) : keys.walk((place) => place + 1)),
  ArrowLeft: (keys, view, { shiftKey }) => (shiftKey ? moved(view, [-0.1, 0]) : keys.walk((place) => place - 1)),
  ArrowDown: (keys, view, { shiftKey }) => (shiftKey ? moved(view, [0, -0.1]) : keys.change(1)),
  ArrowUp: (keys, view, { shiftKey }) => (shiftKey ? moved(view, [0, 0.1]) : keys.change(-1)),
  Home: (keys) => keys.walk(() => 0),
  End: (keys) => keys.walk((_, count) => count - 1),
  PageDown: (keys) => keys.walk((place, count) => place + page(count)),
  PageUp: (keys) => keys.walk((place, count) => place - page(count)),
  Enter: (keys, _, { shiftKey }) => keys.choose(shiftKey),
  " ": (keys) => keys.choose(true),
  "+": zoomed(0.7),
  "=": zoomed(0.7),
  "-": zoomed(1 / 0.7),
  Escape: (keys, view) => {
    const hasMore = view.pointed !== null || view.chosen.length > 0 || view.state.ranges !== HOME_RANGES;
    if (view.pointed !== null) view.point(null);
    else if (view.chosen.length > 0) view.choose([]);
    else resetZoom(view);
    if (!hasMore) keys.say("");
    return hasMore;
  },
};

/** Each series of each panel with its marks, one for each row, from left to right; of level bars from the top down. */
function walksOf(view: ChartView): Walk[] {
  const { count, glyphs, rows, panels, boxes } = view.marks;
  const walks = new Map<string, Walk & { readonly marks: number[]; readonly seen: Set<number> }>();
  for (let i = 0; i < count; i++) {
    const [glyph, panel, row] = [glyphs[i] as number, panels[i] as number, rows[i] as number];
    // Texts say again what other marks say.
    if (view.drawing.figure.glyphs[glyph]?.kind === "text" && view.figure.glyphs.some(({ kind }) => kind !== "text")) continue;
    const key = `${panel} ${glyph}`;
    const walk = walks.get(key) ?? { glyph, panel, marks: [], seen: new Set<number>() };
    walks.set(key, walk);
    if (!walk.seen.has(row)) walk.marks.push(i);
    walk.seen.add(row);
  }
  for (const { glyph, marks } of walks.values()) {
    const own = view.drawing.figure.glyphs[glyph];
    const side = own !== undefined && "orientation" in own && own.orientation === "horizontal" ? 1 : 0;
    const at = (i: number, axis: number): number => (boxes[i * 4 + axis] as number) + (boxes[i * 4 + 2 + axis] as number);
    marks.sort((a, b) => at(a, side) - at(b, side) || at(a, 1 - side) - at(b, 1 - side));
  }
  return [...walks.values()].sort((a, b) => a.panel - b.panel || a.glyph - b.glyph);
}
