import "./dom.js";

/*
 * Pictures become nodes without `innerHTML` and its like: the painter's text is read by the few rules that it is written by, and
 * only elements and attributes that a painter writes are made. A page that is shown already is changed where it differs.
 */

const SVG_NS = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set("svg title desc defs clipPath pattern g rect path text tspan image".split(" "));

const ATTRIBUTES = new Set(
  (
    "aria-label aria-labelledby class clip-path d dy fill fill-opacity font-family font-size font-weight height href id lengthAdjust paint-order " +
    "patternTransform patternUnits role rx ry shape-rendering stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width " +
    "text-anchor textLength transform viewBox width x xml:space xmlns y"
  ).split(" "),
);

const IMAGE = /^data:image\/(?:png|svg\+xml);base64,/;

/** An element of a picture before it is a node. */
interface Drawn {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: (Drawn | string)[];
}

/** The picture as an element. */
export function svgElement(svg: string): SVGSVGElement {
  return build(readSvgText(svg)) as SVGSVGElement;
}

/** Makes an element show another picture; what is the same already is left alone. */
export function changeSvg(element: SVGSVGElement, svg: string): void {
  change(element, readSvgText(svg));
}

function readSvgText(svg: string): Drawn {
  const root: Drawn = { tag: "", attributes: new Map(), children: [] };
  const open = [root];
  for (const [, isEnd, tag, attributes = "", isEmpty, text] of svg.matchAll(/<(\/?)(\w+)((?:\s[\w:-]+="[^"]*")*)(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) as Drawn;
    if (text !== undefined) parent.children.push(decode(text));
    else if (isEnd === "/") open.pop();
    else {
      const drawn: Drawn = { tag: tag as string, attributes: attributesOf(attributes, tag as string), children: [] };
      if (!ELEMENTS.has(drawn.tag)) throw new TypeError(`no painter draws <${tag}>`);
      parent.children.push(drawn);
      if (isEmpty === "") open.push(drawn);
    }
  }
  return root.children[0] as Drawn;
}

function attributesOf(text: string, tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", raw = ""] of text.matchAll(/\s([\w:-]+)="([^"]*)"/g)) {
    const value = decode(raw);
    if (!ATTRIBUTES.has(name) || (name === "href" && (tag !== "image" || !IMAGE.test(value))))
      throw new TypeError(`no painter writes ${name} on <${tag}>`);
    if (name !== "xmlns") attributes.set(name, value);
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decode(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d+));/g, (_, name: string | undefined, code: string) =>
    name === undefined ? String.fromCharCode(Number(code)) : (ENTITIES[name] ?? ""),
  );
}

function build({ tag, attributes, children }: Drawn): SVGElement {
  const element = document.createElementNS(SVG_NS, tag);
  for (const [name, value] of attributes) setAttribute(element, name, value);
  for (const child of children) element.append(typeof child === "string" ? child : build(child));
  return element;
}

function setAttribute(element: Element, name: string, value: string): void {
  if (name === "xml:space") element.setAttributeNS("http://www.w3.org/XML/1998/namespace", name, value);
  else element.setAttribute(name, value);
}

function change(element: Element, { attributes, children }: Drawn): void {
  const before = element.getAttributeNames().filter((name) => name !== "xmlns");
  // In their order too, so that the markup is that of the picture.
  if (before.join() !== [...attributes.keys()].join()) for (const name of before) element.removeAttribute(name);
  for (const [name, value] of attributes) if (element.getAttribute(name) !== value) setAttribute(element, name, value);
  let node = element.firstChild;
  for (const child of children) {
    const next: ChildNode | null = node?.nextSibling ?? null;
    if (typeof child === "string") {
      if (node?.nodeType !== Node.TEXT_NODE) putBefore(element, node, document.createTextNode(child));
      else if (node.nodeValue !== child) node.nodeValue = child;
    } else if (node instanceof Element && node.localName === child.tag) change(node, child);
    else putBefore(element, node, build(child));
    node = next;
  }
  while (node !== null) {
    const next: ChildNode | null = node.nextSibling;
    node.remove();
    node = next;
  }
}

/** In place of a node of another kind, or at the end. */
function putBefore(parent: Element, node: ChildNode | null, made: Node): void {
  if (node === null) parent.append(made);
  else parent.replaceChild(made, node);
}
