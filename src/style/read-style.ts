import { ChartifyError } from "../util/error.js";
import { isList, isObject } from "../util/kinds.js";
import { listNames, quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { DEFAULT_STYLE, type StyleOverrides } from "./style.js";

/**
 * Checks changes to the style table against the table itself: same names, same types, numbers finite and not negative.
 *
 * @throws ChartifyError naming the first entry that is unknown or of the wrong type.
 */
export function readStyleOverrides(value: unknown, place: string): StyleOverrides {
  return readLike(DEFAULT_STYLE, value, place) as StyleOverrides;
}

/** A lower-case `#rrggbb`; figures and style tables hold no colour names. */
export function readHexColor(value: unknown, place: string): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  throw new ChartifyError("bad-color", place, `must be a colour like "#1f77b4", not ${show(value)}.`);
}

function readLike(model: object, value: unknown, place: string): object {
  if (!isObject(value) || isList(value)) {
    throw new ChartifyError("bad-option", place, `must be an object of settings, not ${show(value)}.`);
  }
  const names = Object.keys(model);
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (!Object.hasOwn(model, key)) {
      throw new ChartifyError("bad-option", place, `no setting ${quote(key)} (settings: ${listNames(names)}).${didYouMean(key, names)}`);
    }
    const want = (model as Record<string, unknown>)[key];
    const at = `${place}.${key}`;
    if (item === undefined) continue;
    if (typeof want === "object" && want !== null) result[key] = readLike(want, item, at);
    else if (typeof want === "string" && want.startsWith("#")) result[key] = readHexColor(item, at);
    else if (typeof item !== typeof want || (typeof item === "number" && !(item >= 0 && item <= 10_000))) {
      const wanted = typeof want === "number" ? "a number from 0 to 10000" : `a ${typeof want}`;
      throw new ChartifyError("bad-option", at, `must be ${wanted}, not ${show(item)}.`);
    } else result[key] = item;
  }
  return result;
}
