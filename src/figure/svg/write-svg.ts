import { ChartifyError } from "../../util/error.js";
import { escapeXml } from "../../util/xml.js";
import { ELEMENTS, GRADIENTS, PROPERTIES, SHAPES, TEXTS, UNDRAWN, writtenValue } from "./allowed.js";
import { checkCost, numbersOf, Tally } from "./cost.js";
import { checkValue, StyleSheet } from "./css.js";
import { countDashes, isLayer, isStop, nameIn, shiftOf } from "./parts.js";
import type { SvgDocument, SvgElement } from "./read-svg.js";
import { refused } from "./refused.js";

type Style = ReadonlyMap<string, string>;

/** Where something is drawn. */
interface Context {
  readonly tally: Tally;
  /** What the elements around it say of inherited properties. */
  readonly inherited: Style;
  /** How many layers are open around it. */
  readonly layers: number;
  /** The elements that are being put in place of a `use`, outermost first. */
  readonly used: readonly SvgElement[];
  /** In a clip, which takes shapes alone. */
  readonly isClip: boolean;
}

/** What a property may refer to. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  fill: GRADIENTS,
  stroke: GRADIENTS,
  "clip-path": ["clipPath"],
  mask: ["mask"],
  filter: ["filter"],
};

const MAX_USES_DEEP = 20;

/** Standard deviation of a blur, in the picture's own units. */
const MAX_BLUR = 1000;

/**
 * Writes a picture anew: its shapes with their styles as attributes, a copy for each `use`, and the gradients, clips,
 * masks and filters that they refer to. Nothing else is written, so that the text means the same to everybody.
 *
 * @throws ChartifyError `bad-file` for what no logo may hold, `too-large` for more than can be drawn or written.
 */
export function writeSvg(document: SvgDocument, size: { readonly width: number; readonly height: number }, limits: Limits): string {
  return new SvgWriter(document, limits).write(size);
}

interface Limits {
  readonly place: string;
  /** Bytes of the text that is written, about. */
  readonly maxLength: number;
}

class SvgWriter {
  readonly #root: SvgElement;
  readonly #place: string;
  readonly #maxLength: number;
  readonly #styles = new Map<SvgElement, Style>();
  readonly #sheet: StyleSheet;
  readonly #byId = new Map<string, SvgElement>();
  /** The names under which definitions are written, in the order of their first use. */
  readonly #names = new Map<SvgElement, string>();
  #length = 0;

  constructor({ root, styles }: SvgDocument, { place, maxLength }: Limits) {
    this.#root = root;
    this.#place = place;
    this.#maxLength = maxLength;
    this.#sheet = new StyleSheet(styles, place);
    this.#index(root);
  }

  write({ width, height }: { readonly width: number; readonly height: number }): string {
    const root = this.#root;
    const tally = new Tally(this.#place);
    const context: Context = { tally, inherited: new Map(), layers: 0, used: [], isClip: false };
    const [own, inner] = this.#begin(root, this.#styleOf(root), context);
    const body = this.#children(root, inner);
    const [definitions, tallies] = this.#definitions();
    checkCost(tally, tallies, this.#place);
    const view = this.#geometry(root, tally, ["viewBox", "preserveAspectRatio"]);
    const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"${view}${own}>`;
    return `<?xml version="1.0"?>${open}${definitions === "" ? "" : `<defs>${definitions}</defs>`}${body}</svg>`;
  }

  #index(element: SvgElement): void {
    const id = element.attributes.get("id");
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    for (const child of element.children) if (typeof child !== "string") this.#index(child);
  }

  /** Definitions in the order of their first use; writing one may name more. */
  #definitions(): [text: string, tallies: Map<string, Tally>] {
    const tallies = new Map<string, Tally>();
    let text = "";
    // A map goes on to what is added while it is gone through.
    for (const [element, name] of this.#names) {
      const tally = new Tally(this.#place, element.name === "clipPath");
      tallies.set(name, tally);
      text += GRADIENTS.includes(element.name) ? this.#gradient(element, name, tally) : this.#definition(element, name, tally);
    }
    return [text, tallies];
  }

  /** A clip, a mask or a filter, with what it inherits where it was found. */
  #definition(element: SvgElement, name: string, tally: Tally): string {
    const style = new Map([...this.#inheritedBy(element), ...this.#styleOf(element)]);
    const context: Context = { tally, inherited: new Map(), layers: 0, used: [element], isClip: element.name === "clipPath" };
    const [own, inner] = this.#begin(element, style, context);
    const content = element.name === "filter" ? this.#primitives(element, inner) : this.#children(element, inner);
    return this.#tag(element.name, ` id="${name}"${this.#geometry(element, tally)}${own}`, content);
  }

  /** A gradient with what it takes over from others. */
  #gradient(element: SvgElement, name: string, tally: Tally): string {
    const chain = this.#chain(element);
    const attributes = new Map(chain.toReversed().flatMap((each) => [...each.attributes]));
    const stops = chain.map((each) => each.children.filter(isStop)).find((found) => found.length > 0) ?? [];
    const context: Context = { tally, inherited: new Map(), layers: 0, used: [], isClip: false };
    const written = stops.map((stop) => {
      const [own] = this.#begin(stop, this.#styleOf(stop), context);
      return this.#tag("stop", this.#geometry(stop, tally) + own, "");
    });
    return this.#tag(element.name, ` id="${name}"${this.#geometry({ ...element, attributes }, tally)}`, written.join(""));
  }

  #chain(element: SvgElement): SvgElement[] {
    const chain: SvgElement[] = [];
    for (let at: SvgElement | undefined = element; at !== undefined && GRADIENTS.includes(at.name); at = this.#target(at)) {
      if (chain.includes(at) || chain.length >= MAX_USES_DEEP) throw refused("gradients that refer to each other without end", this.#place);
      chain.push(at);
    }
    return chain;
  }

  #primitives(filter: SvgElement, context: Context): string {
    return filter.children
      .filter((child) => typeof child !== "string")
      .filter(({ name }) => name.startsWith("fe"))
      .map((child) => {
        // A blur is drawn as far around a shape as it spreads.
        context.tally.addEffect(child.name === "feGaussianBlur" ? 4 : 1);
        const spread = numbersOf(child.attributes.get("stdDeviation") ?? "", this.#place);
        if (spread.some((number) => number > MAX_BLUR)) throw refused(`a blur wider than ${MAX_BLUR}`, this.#place);
        const [own, inner] = this.#begin(child, this.#styleOf(child), context);
        return this.#tag(child.name, this.#geometry(child, context.tally) + own, this.#primitives(child, inner));
      })
      .join("");
  }

  #children(element: SvgElement, context: Context): string {
    return element.children
      .map((child) => (typeof child === "string" ? this.#text(child, context) : this.#element(child, context)))
      .join("");
  }

  #text(text: string, { tally }: Context): string {
    tally.addText(text);
    return this.#counted(escapeXml(text));
  }

  /** What an element draws; definitions draw nothing where they stand. */
  #element(element: SvgElement, context: Context, more: Style = new Map()): string {
    const { name } = element;
    if (name === "use") return this.#use(element, context, more);
    const isDrawn = SHAPES.includes(name) || TEXTS.includes(name) || (!context.isClip && (name === "g" || name === "svg"));
    if (!isDrawn) return "";
    const style = new Map([...more, ...this.#styleOf(element)]);
    const transform = [more.get("transform"), element.attributes.get("transform")].filter((each) => each !== undefined).join(" ");
    const placed = transform === "" ? element : { ...element, attributes: new Map([...element.attributes, ["transform", transform]]) };
    const [own, inner] = this.#begin(element, style, context);
    if (SHAPES.includes(name)) countDashes(element, inner.inherited.get("stroke-dasharray"), inner.tally);
    return this.#tag(name, this.#geometry(placed, context.tally) + own, this.#children(element, inner));
  }

  /** A copy of what is used, moved to its place. */
  #use(use: SvgElement, context: Context, more: Style): string {
    const target = this.#target(use);
    if (target === undefined) return "";
    const { used } = context;
    if (used.includes(target)) throw refused("a shape that uses itself", this.#place);
    if (used.length >= MAX_USES_DEEP) throw refused(`more than ${MAX_USES_DEEP} uses of each other`, this.#place);
    const inside: Context = { ...context, used: [...used, target] };
    const transform = [more.get("transform"), use.attributes.get("transform"), shiftOf(use, this.#place)]
      .filter((each) => each !== undefined && each !== "")
      .join(" ");
    const moved: readonly [string, string][] = transform === "" ? [] : [["transform", transform]];
    // A clip holds no groups, so what they would say is said by the shape.
    if (context.isClip) return this.#element(target, inside, new Map([...more, ...this.#styleOf(use), ...moved]));
    const group: SvgElement = { name: "g", attributes: new Map(moved), parent: null, children: [] };
    const [own, inner] = this.#begin(group, this.#styleOf(use), inside);
    const isView = target.name === "symbol" || target.name === "svg";
    const content = isView ? this.#view(target, use, inner) : this.#element(target, inner);
    return content === "" ? "" : this.#tag("g", this.#geometry(group, context.tally) + own, content);
  }

  /** A symbol where it is used: a picture inside the picture, of the size that the `use` says. */
  #view(target: SvgElement, use: SvgElement, context: Context): string {
    const attributes = new Map<string, string>();
    for (const name of ["width", "height", "viewBox", "preserveAspectRatio"]) {
      const value = use.attributes.get(name) ?? target.attributes.get(name);
      if (value !== undefined) attributes.set(name, value);
    }
    const [own, inner] = this.#begin(target, this.#styleOf(target), context);
    return this.#tag("svg", this.#geometry({ ...target, name: "svg", attributes }, context.tally) + own, this.#children(target, inner));
  }

  #target(element: SvgElement): SvgElement | undefined {
    return this.#byId.get((element.attributes.get("href") ?? "").trim().slice(1));
  }

  /** An element's properties as attributes, its cost counted; and the context of what is inside it. */
  #begin(element: SvgElement, style: Style, context: Context): [attributes: string, inner: Context] {
    const { tally } = context;
    tally.add(1);
    let [attributes, layers] = ["", context.layers];
    const inherited = new Map(context.inherited);
    for (const [property, { kind, isInherited }] of Object.entries(PROPERTIES)) {
      const value = style.get(property);
      if (value === undefined) continue;
      checkValue(value, this.#place);
      const written = kind === "paint" || kind === "reference" ? this.#reference(property, value) : writtenValue(kind, value);
      if (written === undefined) continue;
      if (kind === "length" || kind === "dashes") numbersOf(written, this.#place);
      if (isInherited) inherited.set(property, written);
      else if (property === "mask" || property === "filter" || property === "clip-path") tally.use(nameIn(written));
      if (isLayer(property, written)) {
        if (property === "opacity" && SHAPES.includes(element.name)) tally.addSeeThrough();
        else tally.addLayer(++layers);
        if (property !== "opacity") tally.addEffect();
      }
      attributes += ` ${property}="${escapeXml(written)}"`;
    }
    const isPainted = SHAPES.includes(element.name) || TEXTS.includes(element.name);
    if (isPainted) for (const property of ["fill", "stroke"]) tally.use(nameIn(inherited.get(property) ?? ""));
    return [this.#counted(attributes), { ...context, inherited, layers }];
  }

  /** A paint or reference with the name that its definition is written under; `none` where there is no such. */
  #reference(property: string, value: string): string | undefined {
    const [, id, fallback = ""] = /^url\(\s?["']?\s?#([^"')]*)["']?\s?\)(.*)$/s.exec(value) ?? [];
    const isPaint = REFERENCES[property] === GRADIENTS;
    if (id === undefined) return isPaint ? writtenValue("color", value) : undefined;
    const element = this.#byId.get(id.trim());
    if (element !== undefined && Object.hasOwn(UNDRAWN, element.name)) throw refused(UNDRAWN[element.name] as string, this.#place);
    if (element === undefined || !REFERENCES[property]?.includes(element.name)) {
      return isPaint ? (writtenValue("color", fallback) ?? "none") : undefined;
    }
    const name = this.#names.get(element) ?? `d${this.#names.size}`;
    this.#names.set(element, name);
    return `url(#${name})`;
  }

  #styleOf(element: SvgElement): Style {
    let style = this.#styles.get(element);
    if (style === undefined) {
      style = this.#sheet.styleOf(element.name, element.attributes);
      this.#styles.set(element, style);
    }
    return style;
  }

  #inheritedBy(element: SvgElement): Map<string, string> {
    const parent = element.parent;
    if (parent === null) return new Map();
    const own = [...this.#styleOf(parent)].filter(([property]) => PROPERTIES[property]?.isInherited);
    return new Map([...this.#inheritedBy(parent), ...own]);
  }

  /** The attributes that an element has besides its style. */
  #geometry({ name, attributes }: SvgElement, tally: Tally, only?: readonly string[]): string {
    let text = "";
    for (const [attribute, kind] of Object.entries(ELEMENTS[name] ?? {})) {
      const value = only === undefined || only.includes(attribute) ? attributes.get(attribute) : undefined;
      const written = value === undefined ? undefined : writtenValue(kind, value);
      if (written === undefined) continue;
      if (kind === "path" || kind === "numbers") tally.addNumbers(written);
      else if (kind !== "words" && kind !== "name") numbersOf(written, this.#place);
      text += ` ${attribute}="${escapeXml(written)}"`;
    }
    return this.#counted(text);
  }

  #tag(name: string, attributes: string, content: string): string {
    this.#length += 2 * name.length + 5;
    return content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  }

  /** Ends the writing as soon as it is too long, for copies multiply. */
  #counted(text: string): string {
    this.#length += text.length;
    if (this.#length <= this.#maxLength) return text;
    const what = `the logo's SVG has more than ${this.#maxLength} bytes with each copy written out`;
    throw new ChartifyError("too-large", this.#place, `${what}. Simplify it, or save it as PNG.`);
  }
}
