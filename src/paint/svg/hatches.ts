import type { Fill, Hatch } from "../../model/items.js";
import { escapeXml } from "../../util/xml.js";
import { svgNumber as number } from "./path-data.js";

/** The patterns of a picture: what each consists of, by its name. */
export type Hatches = Map<string, string>;

/** The name of a fill's pattern, which is then one of the picture's. */
export function hatchOf({ hatch }: Fill, hatches: Hatches): string | null {
  if (hatch === undefined) return null;
  const pattern = patternOf(hatch);
  const name = hatches.get(pattern) ?? `hatch${hatches.size}`;
  hatches.set(pattern, name);
  return name;
}

/** The definitions, each with the beginning of the picture's ids. */
export function hatchDefs(hatches: Hatches, id: string): string {
  return [...hatches].map(([pattern, name]) => `<pattern id="${id}-${name}" ${pattern}</pattern>`).join("");
}

function patternOf({ color, ground, angleDeg, isCrossed, gapPx, widthPx }: Hatch): string {
  const side = number(gapPx === 0 ? 8 : gapPx);
  const middle = number(gapPx / 2);
  const lines = gapPx === 0 ? "" : `M0 ${middle}H${side}${isCrossed ? `M${middle} 0V${side}` : ""}`;
  return (
    `width="${side}" height="${side}" patternUnits="userSpaceOnUse"${angleDeg === 0 ? "" : ` patternTransform="rotate(${number(angleDeg)})"`}>` +
    (ground === null ? "" : `<rect width="${side}" height="${side}" fill="${escapeXml(ground)}"/>`) +
    (lines === "" ? "" : `<path d="${lines}" stroke="${escapeXml(color)}" stroke-width="${number(widthPx)}"/>`)
  );
}
