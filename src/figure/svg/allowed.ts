/*
 * All that the SVG of a logo may be made of. What is not on these lists is not written: elements are refused, attributes
 * and properties left out. A value is written if it is of the form that its kind names.
 */

/** A property of style or an attribute: of which form its value is. */
export type ValueKind = keyof typeof FORMS;

/** Lengths and the like, one number each. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?:px|pt|pc|mm|cm|in|em|ex|%)?$/i;

const FORMS = {
  length: NUMBER,
  numbers: /^[\d\s.,eE+-]+$/,
  dashes: /^[\d\s.,e+px-]+$/,
  words: /^[a-zA-Z][a-zA-Z -]*$/,
  weight: /^(?:[a-zA-Z]+|\d+)$/,
  spacing: /^(?:normal|[+-]?[\d.]+(?:px|em|pt)?)$/,
  name: /^[\w-]+$/,
  family: /^[^<>&;{}()\\@:]+$/,
  color: /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d.,%\s/+-]+\))$/i,
  path: /^[MZLHVCSQTA\d\s.,e+-]+$/i,
  transform: /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d .,e+-]*\)[ ,]*)+$/i,
  /** A colour, or the id of a gradient and what stands for a missing one. */
  paint: /^(?:url\(|#[\da-f]{3,8}$|[a-z]+$|(?:rgb|hsl)a?\([\d.,%\s/+-]+\)$)/i,
  /** The id of a clip, a mask or a filter. */
  reference: /^(?:url\(|none$)/i,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Functions of CSS that load nothing; a declaration with one that no form above knows is left out, any other is refused. */
export const HARMLESS_FUNCTIONS: readonly string[] = [
  ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "var", "calc", "min", "max"],
  ...["clamp", "matrix", "matrix3d", "translate", "translatex", "translatey", "translate3d", "scale", "scalex", "scaley", "rotate", "skew"],
  ...["skewx", "skewy", "perspective", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity"],
  ...["saturate", "sepia", "polygon", "circle", "ellipse", "inset", "path", "cubic-bezier", "steps", "url"],
];

const BOX = { x: "length", y: "length", width: "length", height: "length" } as const;
const VIEW = { viewBox: "numbers", preserveAspectRatio: "words" } as const;
const GRADIENT = { gradientUnits: "words", gradientTransform: "transform", spreadMethod: "words" } as const;
const PRIMITIVE = { ...BOX, in: "name", result: "name" } as const;
const GLYPHS = { x: "numbers", y: "numbers", dx: "numbers", dy: "numbers" } as const;

/** Elements that are written, with their attributes in the order of writing. */
export const ELEMENTS: Readonly<Record<string, Readonly<Record<string, ValueKind>>>> = {
  svg: { ...BOX, ...VIEW },
  g: { transform: "transform" },
  path: { d: "path", transform: "transform" },
  rect: { ...BOX, rx: "length", ry: "length", transform: "transform" },
  circle: { cx: "length", cy: "length", r: "length", transform: "transform" },
  ellipse: { cx: "length", cy: "length", rx: "length", ry: "length", transform: "transform" },
  line: { x1: "length", y1: "length", x2: "length", y2: "length", transform: "transform" },
  polyline: { points: "numbers", transform: "transform" },
  polygon: { points: "numbers", transform: "transform" },
  text: { ...GLYPHS, transform: "transform" },
  tspan: GLYPHS,
  linearGradient: { x1: "length", y1: "length", x2: "length", y2: "length", ...GRADIENT },
  radialGradient: { cx: "length", cy: "length", r: "length", fx: "length", fy: "length", fr: "length", ...GRADIENT },
  stop: { offset: "length" },
  clipPath: { clipPathUnits: "words", transform: "transform" },
  mask: { ...BOX, maskUnits: "words", maskContentUnits: "words" },
  filter: { ...BOX, filterUnits: "words", primitiveUnits: "words" },
  feBlend: { ...PRIMITIVE, in2: "name", mode: "words" },
  feColorMatrix: { ...PRIMITIVE, type: "words", values: "numbers" },
  feComposite: { ...PRIMITIVE, in2: "name", operator: "words", k1: "length", k2: "length", k3: "length", k4: "length" },
  feFlood: PRIMITIVE,
  feGaussianBlur: { ...PRIMITIVE, stdDeviation: "numbers" },
  feMerge: PRIMITIVE,
  feMergeNode: { in: "name" },
  feOffset: { ...PRIMITIVE, dx: "length", dy: "length" },
};

export const SHAPES: readonly string[] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
export const TEXTS: readonly string[] = ["text", "tspan"];
export const GRADIENTS: readonly string[] = ["linearGradient", "radialGradient"];

/** Elements that are understood but stand in no output: their drawing is put where they are used, or they draw nothing. */
export const RESOLVED: readonly string[] = ["defs", "symbol", "use", "style"];

/** Elements without which a picture looks the same; they go, with all that is in them. */
export const SILENT: readonly string[] = ["title", "desc", "metadata"];

/** Elements that programs for drawing leave behind unused; they go, but whatever refers to one is refused. */
export const UNDRAWN: Readonly<Record<string, string>> = { pattern: "a pattern", marker: "a marker" };

/** Elements that do more than to draw, by how a message calls them; of any namespace. */
export const DANGEROUS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a script", /^script$/i],
  ["an animation", /^(?:animate\w*|set|discard|mpath)$/i],
  ["a foreign element", /^(?:foreignObject|iframe|embed|object|html|body|img|audio|video|canvas|link|meta|handler|listener)$/i],
  ["a picture", /^(?:image|feImage)$/i],
  ["a link", /^a$/i],
];

/** A property of style. */
export interface Property {
  readonly kind: ValueKind;
  readonly isInherited: boolean;
}

const inherited = (kind: ValueKind): Property => ({ kind, isInherited: true });
const own = (kind: ValueKind): Property => ({ kind, isInherited: false });

/** Properties that are written, all as attributes, in the order of writing. */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  color: inherited("color"),
  fill: inherited("paint"),
  "fill-opacity": inherited("length"),
  "fill-rule": inherited("words"),
  stroke: inherited("paint"),
  "stroke-width": inherited("length"),
  "stroke-opacity": inherited("length"),
  "stroke-linecap": inherited("words"),
  "stroke-linejoin": inherited("words"),
  "stroke-miterlimit": inherited("length"),
  "stroke-dasharray": inherited("dashes"),
  "stroke-dashoffset": inherited("length"),
  "paint-order": inherited("words"),
  "clip-rule": inherited("words"),
  visibility: inherited("words"),
  "color-interpolation-filters": inherited("words"),
  "font-family": inherited("family"),
  "font-size": inherited("length"),
  "font-style": inherited("words"),
  "font-weight": inherited("weight"),
  "letter-spacing": inherited("spacing"),
  "text-anchor": inherited("words"),
  "dominant-baseline": own("words"),
  display: own("words"),
  opacity: own("length"),
  "clip-path": own("reference"),
  mask: own("reference"),
  "mask-type": own("words"),
  filter: own("reference"),
  "stop-color": own("color"),
  "stop-opacity": own("length"),
  "flood-color": own("color"),
  "flood-opacity": own("length"),
};

/** A value as it is written, blanks tidied; undefined where it is not of its kind. */
export function writtenValue(kind: ValueKind, value: string): string | undefined {
  const tidy = value.trim().replace(/\s+/g, " ").replaceAll(" (", "(");
  return FORMS[kind].test(tidy) ? tidy : undefined;
}
