import { SaxesParser } from "saxes";

/** A picture as a parser sees it. */
export interface ParsedSvg {
  /** What is neither an element nor an attribute that a painter makes, or has a value that it cannot have. */
  readonly problems: string[];
  /** The contents of all elements and the labels, decoded. */
  readonly texts: string[];
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
const LENGTH = new RegExp(`^${NUMBER}$`);
const COLOR = /^(?:#[0-9a-f]{6}|none)$/;
const FREE = /^/;

/** Every attribute that the painter writes, and what its values look like. `aria-label` and `font-family` are free text. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  "aria-label": FREE,
  "aria-labelledby": /^chart-[0-9a-z]+-title chart-[0-9a-z]+-desc$/,
  class: /^[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*$/,
  "clip-path": /^url\(#chart-[0-9a-z]+-clip\d+\)$/,
  d: /^[MLlHhVvAaZzmCcQq0-9 .,e-]*$/,
  fill: /^(?:#[0-9a-f]{6}|none|url\(#chart-[0-9a-z]+-hatch\d+\))$/,
  "fill-opacity": LENGTH,
  "font-family": FREE,
  "font-size": LENGTH,
  "font-weight": /^700$/,
  height: LENGTH,
  href: /^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/,
  id: /^chart-[0-9a-z]+-(?:title|desc|clip\d+|hatch\d+)$/,
  lengthAdjust: /^spacingAndGlyphs$/,
  "paint-order": /^stroke$/,
  patternTransform: new RegExp(`^rotate\\(${NUMBER}\\)$`),
  patternUnits: /^userSpaceOnUse$/,
  role: /^(?:img|group)$/,
  rx: LENGTH,
  "shape-rendering": /^crispEdges$/,
  stroke: COLOR,
  "stroke-dasharray": new RegExp(`^${NUMBER}(?: ${NUMBER})*$`),
  "stroke-linecap": /^(?:round|square)$/,
  "stroke-linejoin": /^(?:round|bevel)$/,
  "stroke-opacity": LENGTH,
  "stroke-width": LENGTH,
  "text-anchor": /^(?:middle|end)$/,
  textLength: LENGTH,
  transform: new RegExp(`^translate\\(${NUMBER} ${NUMBER}\\)(?: rotate\\(${NUMBER}\\))?$`),
  viewBox: new RegExp(`^0 0 ${NUMBER} ${NUMBER}$`),
  width: LENGTH,
  x: LENGTH,
  "xml:space": /^preserve$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  y: LENGTH,
};

/** Every element that the painter writes. Whatever loads, links, runs or styles is none of them. */
const ELEMENTS = ["clipPath", "defs", "desc", "g", "image", "path", "pattern", "rect", "svg", "text", "title"];

/** Reads a picture with an XML parser and checks it against all that a painter writes. */
export function parseSvg(svg: string): ParsedSvg {
  const problems: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => problems.push(`is no XML: ${error.message}`));
  parser.on("opentag", ({ name, attributes }) => {
    if (!ELEMENTS.includes(name)) problems.push(`element <${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const isKnown = Object.hasOwn(ATTRIBUTES, attribute) && (attribute !== "href" || name === "image");
      const pattern = isKnown ? ATTRIBUTES[attribute] : undefined;
      if (pattern === undefined) problems.push(`attribute ${attribute} on <${name}>`);
      else if (!pattern.test(value)) problems.push(`attribute ${attribute}="${value}" on <${name}>`);
      else if (pattern === FREE) texts.push(value);
    }
  });
  parser.on("text", (text) => texts.push(text));
  for (const kind of ["comment", "cdata", "processinginstruction", "doctype"] as const) {
    parser.on(kind, () => problems.push(`a ${kind}`));
  }
  parser.write(svg).close();
  return { problems, texts };
}
