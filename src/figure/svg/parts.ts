import { quote } from "../../util/show.js";
import { ELEMENTS } from "./allowed.js";
import type { Tally } from "./cost.js";
import type { SvgElement } from "./read-svg.js";
import { refused } from "./refused.js";

/** True for a colour of a gradient. */
export function isStop(child: SvgElement | string): child is SvgElement {
  return typeof child !== "string" && child.name === "stop";
}

/** The name of the definition that a written value refers to; empty for none. */
export function nameIn(reference: string): string {
  return reference.startsWith("url(#") ? reference.slice("url(#".length, -1) : "";
}

/** True for what is drawn apart and then put over the rest. */
export function isLayer(property: string, value: string): boolean {
  if (property === "opacity") return Number.parseFloat(value) !== 1 && value !== "100%";
  return (property === "mask" || property === "filter") && nameIn(value) !== "";
}

/** The move that a `use` asks for. */
export function shiftOf({ attributes }: SvgElement, place: string): string {
  const [x, y] = ["x", "y"].map((name) => {
    const value = attributes.get(name)?.trim() ?? "0";
    if (/^[+-]?[\d.]+(?:px)?$/.test(value)) return Number.parseFloat(value) || 0;
    throw refused(`a copy at ${quote(value)}, which is no number of pixels`, place);
  });
  return x === 0 && y === 0 ? "" : `translate(${x} ${y})`;
}

/** Counts the dashes of a shape, if its line has any. */
export function countDashes({ name, attributes }: SvgElement, dashes: string | undefined, tally: Tally): void {
  if (dashes === undefined) return;
  const geometry = Object.keys(ELEMENTS[name] ?? {}).filter((attribute) => attribute !== "transform");
  tally.addDashes(
    geometry.map((attribute) => attributes.get(attribute) ?? ""),
    dashes,
  );
}
