import type { Marker } from "../../../figure/types.js";
import { MARKERS } from "../../../glyphs/fields.js";
import { ChartifyError } from "../../../util/error.js";
import type { Reader } from "../../../util/options.js";
import { quote, show } from "../../../util/show.js";
import { didYouMean } from "../../../util/suggest.js";

/** Short names, as Bokeh has them. */
const ALIASES = { "*": "asterisk", "+": "cross", o: "circle", ox: "circle_x", "o+": "circle_cross" } as const;

/** A marker's name or its short form. */
export type MarkerName = Marker | keyof typeof ALIASES;

/** A marker by its name or alias. */
export const readMarker: Reader<Marker> = (value, place) => {
  if (typeof value === "string" && Object.hasOwn(ALIASES, value)) return ALIASES[value as keyof typeof ALIASES];
  const found = MARKERS.find((marker) => marker === value);
  if (found !== undefined) return found;
  const names = [...MARKERS, ...Object.keys(ALIASES)];
  const hint = typeof value === "string" ? didYouMean(value, names) : "";
  throw new ChartifyError("bad-argument", place, `must be one of ${names.map(quote).join(", ")}, not ${show(value)}.${hint}`);
};
