import { SaxesParser, type SaxesTagNS } from "saxes";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { DANGEROUS, ELEMENTS, RESOLVED, SILENT, TEXTS, UNDRAWN } from "./allowed.js";
import { checkAddresses } from "./css.js";
import { refused } from "./refused.js";

/** An element of SVG that may be drawn, with the attributes of no namespace; `href` is that of XLink, too. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: SvgElement | null;
  /** Texts only where they are drawn. */
  readonly children: (SvgElement | string)[];
}

/** An SVG as it was understood: its elements, and the texts of its style sheets. */
export interface SvgDocument {
  readonly root: SvgElement;
  readonly styles: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** Namespaces that programs for drawing keep their notes in; nothing in them is ever drawn. */
const NOTES =
  /^(?:http:\/\/(?:www\.inkscape\.org|sodipodi\.sourceforge\.net|ns\.adobe\.com|www\.serif\.com|www\.bohemiancoding\.com|boxy-svg\.com|www\.corel\.com|vectornator\.io|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns|purl\.org|creativecommons\.org|web\.resource\.org)|https:\/\/(?:boxy-svg\.com|www\.figma\.com)|adobe:ns:)/;

const MAX_DEPTH = 100;

/**
 * Reads the text of an SVG.
 *
 * @throws ChartifyError `bad-file` for what is no SVG, no XML, or holds what no logo may.
 */
export function readSvg(text: string, place: string): SvgDocument {
  const reader = new SvgReader(place);
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    if (reader.root === undefined) throw notAnSvg(place);
    throw new ChartifyError("bad-file", place, `the logo's SVG is no XML (${error.message}). Save it again.`);
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) throw refused("a document type or entity of its own", place);
  });
  parser.on("processinginstruction", ({ target }) => {
    // Adobe's programs put one around their notes.
    if (target !== "xpacket") throw refused("a processing instruction", place);
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", () => reader.close());
  parser.on("text", (part) => reader.text(part));
  parser.on("cdata", (part) => reader.text(part));
  parser.write(text).close();
  if (reader.root === undefined) throw notAnSvg(place);
  return { root: reader.root, styles: reader.styles };
}

export function notAnSvg(place: string): ChartifyError {
  return new ChartifyError("bad-file", place, "the logo is neither a PNG nor an SVG.");
}

class SvgReader {
  root: SvgElement | undefined;
  readonly styles: string[] = [];
  readonly #place: string;
  /** The elements that are open; null for one that is left out. */
  readonly #open: (SvgElement | null)[] = [];

  constructor(place: string) {
    this.#place = place;
  }

  open(tag: SaxesTagNS): void {
    if (this.#open.length >= MAX_DEPTH) throw refused(`more than ${MAX_DEPTH} elements inside each other`, this.#place);
    const isWithin = this.#open.length > 0;
    const parent = this.#open.at(-1) ?? null;
    if (!isWithin && (tag.local !== "svg" || !isSvg(tag.uri))) throw notAnSvg(this.#place);
    const isKept = this.#checkElement(tag, isWithin && parent === null);
    this.#open.push(isKept ? this.#element(tag, parent) : null);
  }

  close(): void {
    const element = this.#open.pop();
    if (element?.name === "style") this.styles.push(element.children.join(""));
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name === "style" || TEXTS.includes(element?.name ?? "")) element?.children.push(text);
  }

  /** True for an element that takes part, false for one that is left out. */
  #checkElement({ local, name, uri }: SaxesTagNS, isLeftOut: boolean): boolean {
    const danger = DANGEROUS.find(([, pattern]) => pattern.test(local));
    if (danger !== undefined) throw refused(`${danger[0]} (${quote(name)})`, this.#place);
    if (!isSvg(uri)) {
      if (isLeftOut || NOTES.test(uri)) return false;
      throw refused(`a foreign element (${quote(name)})`, this.#place);
    }
    if (isLeftOut || SILENT.includes(local)) return false;
    if (Object.hasOwn(ELEMENTS, local) || RESOLVED.includes(local) || Object.hasOwn(UNDRAWN, local)) return true;
    throw refused(`the element ${quote(name)}`, this.#place);
  }

  #element({ local: name, attributes: given }: SaxesTagNS, parent: SvgElement | null): SvgElement {
    const attributes = new Map<string, string>();
    for (const { local, uri, value } of Object.values(given)) {
      if (uri === XMLNS) continue;
      this.#checkAttribute(local, uri, value);
      if (uri === "" || (uri === XLINK && local === "href")) attributes.set(local, value);
    }
    const element: SvgElement = { name, attributes, parent, children: [] };
    this.root ??= element;
    parent?.children.push(element);
    return element;
  }

  #checkAttribute(local: string, uri: string, value: string): void {
    if (/^on/i.test(local)) throw refused(`an event handler (${quote(local)})`, this.#place);
    if (NOTES.test(uri)) return;
    if (/^(?:href|src|base)$/i.test(local) && !/^\s*(?:#|$)/.test(value)) throw refused("a link to something outside", this.#place);
    checkAddresses(value, this.#place);
  }
}

/** Elements without any namespace are what whoever wrote them forgot to declare. */
function isSvg(uri: string): boolean {
  return uri === SVG || uri === "";
}
