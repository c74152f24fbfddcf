import { make, place } from "./dom.js";
import { type Fact, labelled, type MarkFacts } from "./facts.js";
import { type MarkAt, type MarkIndex, markAt } from "./mark-index.js";
import { type ChartView, placeAround } from "./view.js";

const GAP_PX = 10;
/** More series at one place are not read. */
const MAX_BESIDE = 12;
const LEAST_RING_PX = 16;

/** What is said of the mark that the reader points at, a ring around it, and a line down to the axis where lines are. */
export function addTooltip(view: ChartView): void {
  const tip = make("div", "chartify-tip", { attributes: { "aria-hidden": "true", hidden: "" } });
  const ring = make("div", "chartify-ring", { attributes: { hidden: "", role: "graphics-symbol img" } });
  const cross = make("div", "chartify-cross", { attributes: { "aria-hidden": "true", hidden: "" } });
  view.root.append(cross, ring, tip);
  view.follow("point", () => {
    const mark = view.pointed;
    tip.hidden = ring.hidden = mark === null;
    cross.hidden = mark === null || !isOnLine(view, mark);
    if (mark === null) return;
    const facts = view.factsOf(mark);
    ring.setAttribute("aria-label", facts.facts.map(labelled).join("; "));
    placeAround(ring, mark, LEAST_RING_PX);
    const plot = view.plots[mark.panel];
    if (plot !== undefined) place(cross, { x: mark.box.x, y: plot.y, width: 0, height: plot.height });
    tip.replaceChildren(...linesOf(view, mark, facts));
    put(tip, mark, view);
  });
}

/** Lines and areas are read down a line at one x. */
export function isOnLine(view: ChartView, { glyph }: Pick<MarkAt, "glyph">): boolean {
  const found = view.drawing.figure.glyphs[glyph];
  return found?.kind === "line" || (found?.kind === "area" && found.orientation === "vertical");
}

/** The mark's own values, and those of the other series at the same x. */
function linesOf(view: ChartView, mark: MarkAt, own: MarkFacts): HTMLElement[] {
  const beside = isOnLine(view, mark) ? marksBeside(view, mark).map((other) => view.factsOf(other)) : [];
  const panel = view.panelOf(mark);
  const [first, ...rest] = own.facts;
  const shared = beside.length > 0 && first !== undefined;
  return [
    ...(panel === null ? [] : [make("b", "", { children: [panel] })]),
    ...(shared ? [lineOf(null, first)] : own.series === null ? [] : [nameLine(own)]),
    ...(shared ? [] : own.facts.map((fact) => lineOf(null, fact))),
    ...(shared ? [valueLine(own, rest, true), ...beside.map((other) => valueLine(other, other.facts.slice(1), false))] : []),
  ];
}

function nameLine({ series, color }: MarkFacts): HTMLElement {
  return make("b", "", { children: [swatch(color), make("span", "", { children: [series ?? ""] })] });
}

function valueLine({ series, color }: MarkFacts, facts: MarkFacts["facts"], isOwn: boolean): HTMLElement {
  const text = facts.map((fact) => fact.text).join(" – ");
  const line = lineOf(color, { label: series ?? facts[0]?.label ?? "", text });
  if (!isOwn) line.className = "chartify-far";
  else line.style.fontWeight = "bold";
  return line;
}

function lineOf(color: string | null, { label, text }: Fact): HTMLElement {
  const name = label === "" ? [] : [make("span", "", { children: [label] }), ": "];
  const parts = [...name, make("span", "", { children: [text] })];
  return make("div", "", { children: color === null ? parts : [swatch(color), ...parts] });
}

function swatch(color: string): HTMLElement {
  const box = make("i", "");
  box.style.background = color;
  return box;
}

function marksBeside(view: ChartView, mark: MarkAt): MarkAt[] {
  const found = new Map<number, MarkAt>();
  const index: MarkIndex = view.marks;
  for (let i = 0; i < index.count && found.size < MAX_BESIDE; i++) {
    const glyph = index.glyphs[i] as number;
    if (glyph === mark.glyph || index.panels[i] !== mark.panel || found.has(glyph)) continue;
    if (Math.abs((index.boxes[i * 4] as number) - mark.box.x) < 0.05 && isOnLine(view, { glyph })) found.set(glyph, markAt(index, i));
  }
  return [...found.values()].sort((a, b) => a.box.y - b.box.y);
}

/** Beside the mark, above it where there is room, and always inside the picture. */
function put(tip: HTMLElement, { box }: MarkAt, view: ChartView): void {
  const { widthPx, heightPx } = view.drawing.scene;
  tip.style.left = tip.style.top = "0px";
  const { offsetWidth: width, offsetHeight: height } = tip;
  const [middle, right] = [box.x + box.width / 2, box.x + box.width + GAP_PX];
  const isNarrow = box.width < 40;
  const x = isNarrow ? (right + width <= widthPx ? right : box.x - GAP_PX - width) : middle - width / 2;
  const above = isNarrow ? box.y - height / 2 : box.y - GAP_PX - height;
  const y = above >= 0 ? above : isNarrow ? 0 : Math.min(box.y + GAP_PX, heightPx - height);
  tip.style.left = `${Math.max(4, Math.min(widthPx - width - 4, x))}px`;
  tip.style.top = `${Math.max(4, Math.min(heightPx - height - 4, y))}px`;
}
