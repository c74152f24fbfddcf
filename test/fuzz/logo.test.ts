import fc from "fast-check";
import { expect, it } from "vitest";
import { logoOf } from "../../src/figure/logo.js";
import { ELEMENTS, PROPERTIES } from "../../src/figure/svg/allowed.js";
import { MAX_LOGO_BYTES } from "../../src/util/limits.js";
import { parsedSvg } from "../figure/parsed-svg.js";
import { attempt } from "./outcome.js";
import { LOGOS } from "./past-failures.js";
import { fuzzed, PATIENCE_MS } from "./settings.js";

const IDS = ["a", "b", "c"];
const VALUES = [
  "1",
  "1e9",
  "-1",
  "50%",
  "url(#a)",
  "url( '#b' )",
  "url(x)",
  "red",
  "none",
  "#fff",
  "M0 0L9 9z",
  "0 0 9 9",
  "scale(2)",
  "\\",
  "<",
  "&",
  "'",
];

const name = fc.constantFrom(...Object.keys(ELEMENTS), "use", "symbol", "defs", "style", "pattern", "script", "image", "title", "x:y");
const attribute = fc.tuple(
  fc.constantFrom(
    ...Object.keys(PROPERTIES),
    "id",
    "href",
    "class",
    "style",
    "d",
    "points",
    "transform",
    "viewBox",
    "stdDeviation",
    "onload",
    "y",
  ),
  fc.oneof(
    fc.constantFrom(...IDS, ...IDS.map((id) => `#${id}`), ...IDS.map((id) => `fill:url(#${id})`), ...VALUES),
    fc.string({ maxLength: 8 }),
  ),
);

/** Elements of SVG in any order, with attributes that mostly belong to them. */
function elements(children: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> {
  return fc
    .tuple(name, fc.uniqueArray(attribute, { maxLength: 4, selector: ([key]) => key }), children)
    .map(([tag, attributes, inside]) => {
      const written = attributes.map(([key, value]) => ` ${key}="${value.replace(/[<&"]/g, "")}"`);
      return `<${tag}${written.join("")}>${inside.join("")}</${tag}>`;
    });
}

const few = (element: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.array(element, { maxLength: 4 });
const element = elements(few(elements(few(elements(fc.constant([]))))));

it(
  "an SVG logo is refused, or written as shapes that read back as the same",
  () => {
    const input = fc.oneof(
      element.map((body) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${body}</svg>`),
      fc.string({ unit: "binary", maxLength: 60 }).map((text) => `<svg width="1" height="1">${text}`),
    );
    fc.assert(
      fc.property(input, (text) => {
        const logo = attempt(() => logoOf(new TextEncoder().encode(text), "logo"));
        if (logo === undefined) return;
        const bytes = Buffer.from(logo.data, "base64");
        expect(bytes.length).toBeLessThan(2 * MAX_LOGO_BYTES);
        expect(parsedSvg(bytes.toString("utf8"))).toEqual([]);
        expect(logoOf(bytes, "logo")).toEqual(logo);
      }),
      fuzzed(
        600,
        LOGOS.map((text) => [text]),
      ),
    );
  },
  PATIENCE_MS,
);

it.each(LOGOS)("%j is refused", (text) => {
  expect(attempt(() => logoOf(new TextEncoder().encode(text), "logo"))).toBeUndefined();
});
