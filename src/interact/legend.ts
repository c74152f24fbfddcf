import type { Rect, TextItem } from "../model/items.js";
import { embeddedMeasurer } from "../text/embedded-measurer.js";
import { make, place } from "./dom.js";
import { lookOf, looksIn } from "./hide.js";
import type { ChartView } from "./view.js";

/** WCAG 2.2, 2.5.8. */
const TARGET_PX = 24;

/** Entries of the legend that hide their marks and show them again by a click, and all others by a double click. */
export function addLegend(view: ChartView): void {
  const layer = make("div", "", { attributes: { role: "group", "aria-label": "Series shown" } });
  view.root.append(layer);
  const buttons = new Map<string, HTMLButtonElement>();
  const lay = (): void => {
    const entries = entriesOf(view);
    layer.hidden = entries.length < 2;
    for (const [look, button] of buttons) {
      if (entries.some((entry) => entry.look === look)) continue;
      button.remove();
      buttons.delete(look);
    }
    for (const { look, label, box } of entries) {
      const button = buttons.get(look) ?? entryButton(view, look);
      buttons.set(look, button);
      // As a reader hears it, the state is in words besides.
      button.setAttribute("aria-label", label);
      button.setAttribute("aria-pressed", String(!view.state.hidden.has(look)));
      place(
        button,
        grown(
          box,
          entries.map((entry) => entry.box),
        ),
      );
      layer.append(button);
    }
  };
  lay();
  view.follow("draw", lay);
}

/** Hides the marks of an entry, or shows them again. */
export function toggleEntry(view: ChartView, look: string): void {
  const hidden = new Set(view.state.hidden);
  if (!hidden.delete(look)) hidden.add(look);
  setHidden(view, hidden);
}

/** Shows one entry alone, or all where it is alone already. */
function isolateEntry(view: ChartView, look: string): void {
  const others = [...looksIn(view.figure).keys()].filter((other) => other !== look);
  const isAlone = !view.state.hidden.has(look) && others.every((other) => view.state.hidden.has(other));
  setHidden(view, new Set(isAlone ? [] : others));
}

function setHidden(view: ChartView, hidden: ReadonlySet<string>): void {
  view.change({ hidden });
  const looks = looksIn(view.figure);
  view.emit("legend", () => ({ hidden: [...hidden].flatMap((look) => looks.get(look)?.label ?? []) }));
}

function entryButton(view: ChartView, look: string): HTMLButtonElement {
  const button = make("button", "chartify-entry", { attributes: { type: "button", tabindex: "-1" } });
  const { signal } = view;
  // What was hidden before a double click decides what it does.
  let before: ReadonlySet<string> = view.state.hidden;
  button.addEventListener(
    "click",
    (event) => {
      if (event.detail === 1) before = view.state.hidden;
      if (event.detail <= 1) toggleEntry(view, look);
    },
    { signal },
  );
  button.addEventListener(
    "dblclick",
    () => {
      view.change({ hidden: before });
      isolateEntry(view, look);
    },
    { signal },
  );
  return button;
}

interface Entry {
  readonly look: string;
  readonly label: string;
  readonly box: Rect;
}

/** The entries of the legend, or the names of series that stand in its place. */
function entriesOf(view: ChartView): Entry[] {
  const { legend, names } = view.drawing.layout;
  const looks = [...looksIn(view.figure)];
  const listed = (legend?.entries ?? []).flatMap(({ label, glyph, size = null, swatch, text, color }): Entry[] => {
    if (glyph === null || size !== null) return [];
    const own = view.figure.glyphs[glyph]?.legend.filter((item) => item.label === label) ?? [];
    const item = own.find((each) => each.color === color) ?? own[0];
    return item === undefined ? [] : [{ look: lookOf(item), label, box: around([swatch, boxOf(text)]) }];
  });
  const named = names.flatMap(({ label, glyph, lines }): Entry[] => {
    const look = looks.find(([, item]) => view.figure.glyphs[glyph]?.legend.includes(item) === true && item.label === label)?.[0];
    return look === undefined ? [] : [{ look, label, box: around(lines.map(boxOf)) }];
  });
  return [...listed, ...named];
}

function boxOf(item: TextItem): Rect {
  const width = embeddedMeasurer.widthPx(item.text, item);
  const x = item.anchor === "start" ? item.x : item.anchor === "end" ? item.x - width : item.x - width / 2;
  return { x, y: item.y - item.sizePx, width, height: item.sizePx * 1.25 };
}

function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** As high as a finger wants it, as far as that does not reach over another entry. */
function grown(box: Rect, all: readonly Rect[]): Rect {
  const middle = box.y + box.height / 2;
  const distances = all
    .filter((other) => other !== box && other.x < box.x + box.width && box.x < other.x + other.width)
    .map((other) => Math.abs(other.y + other.height / 2 - middle));
  const height = Math.max(box.height, Math.min(TARGET_PX, ...distances));
  return { x: box.x - 2, y: middle - height / 2, width: Math.max(TARGET_PX, box.width + 4), height };
}
