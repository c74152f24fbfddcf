import { make } from "./dom.js";
import { type MarkAt, marksAt } from "./mark-index.js";
import { markUnder, type Surfaces } from "./pointer.js";
import { type ChartView, placeAround } from "./view.js";

/** More of them would hide what they mark. */
const MAX_RINGS = 200;
const LEAST_RING_PX = 14;

/** A click or Enter selects a mark; with Shift or Ctrl it is added, or taken away again. */
export function addSelection(view: ChartView, surfaces: Surfaces): void {
  const layer = make("div", "", { attributes: { "aria-hidden": "true" } });
  view.root.append(layer);
  const show = (): void =>
    layer.replaceChildren(
      ...marksOf(view)
        .slice(0, MAX_RINGS)
        .map((mark) => ring(mark)),
    );
  view.follow("choose", show);
  view.follow("draw", show);
  let pressed = { x: 0, y: 0 };
  surfaces.on("pointerdown", (_, { x, y }) => {
    pressed = { x, y };
  });
  surfaces.on("click", (event, at) => {
    if (Math.hypot(at.x - pressed.x, at.y - pressed.y) > 4) return;
    const mark = markUnder(view, at);
    if (mark !== null) toggleChosen(view, mark, event.shiftKey || event.ctrlKey || event.metaKey);
    else if (view.chosen.length > 0) view.choose([]);
  });
}

/** Selects a mark alone, or gives it up; `isAdded` leaves the others as they are. */
export function toggleChosen(view: ChartView, mark: MarkAt, isAdded: boolean): void {
  const isSame = (other: Pick<MarkAt, "glyph" | "row">): boolean => other.glyph === mark.glyph && other.row === mark.row;
  const wasChosen = view.chosen.some(isSame);
  const others = isAdded ? marksOf(view).filter((other) => !isSame(other)) : [];
  const isAlone = view.chosen.length === 1;
  view.choose(wasChosen && (isAdded || isAlone) ? others : [...others, mark]);
}

function ring(mark: MarkAt): HTMLElement {
  const element = make("div", "chartify-chosen");
  placeAround(element, mark, LEAST_RING_PX);
  return element;
}

/** The selected marks that are in view, each once. */
function marksOf(view: ChartView): MarkAt[] {
  return view.chosen.length === 0 ? [] : marksAt(view.marks, view.chosen);
}
