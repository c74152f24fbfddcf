import { quote } from "../../util/show.js";
import { HARMLESS_FUNCTIONS, PROPERTIES, type Property, writtenValue } from "./allowed.js";
import { refused } from "./refused.js";

/** A property's value, and how strongly it was said: the strongest wins. */
interface Declared {
  readonly value: string;
  readonly rank: number;
}

type Declarations = Map<string, Declared>;

const IMPORTANT = 1e12;
const INLINE = 3e9;
/** By the kind of selector; the place among the rules is added. */
const RANKS: Readonly<Record<string, number>> = { "*": 0, ".": 1e9, "#": 2e9 };
const TAG_RANK = 5e8;

/** A selector of one part: everything, a name, a class or an id. */
const SIMPLE = /^(?:\*|[.#]?[^\s.#:>+~[\]()*,"'{}@]+)$/;

/** The rules of an SVG's style elements, by their selectors; those that look at more than the element itself are refused. */
export class StyleSheet {
  readonly #rules = new Map<string, Declarations>();
  readonly #place: string;
  #count = 0;

  constructor(texts: readonly string[], place: string) {
    this.#place = place;
    for (const text of texts) this.#add(text);
  }

  /** What holds for an element by its name, id, classes and own attributes, the strongest of each property. */
  styleOf(name: string, attributes: ReadonlyMap<string, string>): Map<string, string> {
    const found: Declarations = new Map();
    for (const property of Object.keys(PROPERTIES)) {
      const value = attributes.get(property);
      if (value !== undefined) found.set(property, { value, rank: -1 });
    }
    const classes = new Set((attributes.get("class") ?? "").split(/\s/));
    for (const key of ["*", name, ...Array.from(classes, (each) => `.${each}`), `#${attributes.get("id") ?? ""}`]) {
      for (const [property, declared] of this.#rules.get(key) ?? []) keepStronger(found, property, declared);
    }
    declare(found, attributes.get("style") ?? "", INLINE, this.#place);
    return new Map(Array.from(found, ([property, { value }]) => [property, value]));
  }

  #add(css: string): void {
    const text = withoutComments(css, this.#place);
    let at = 0;
    for (let open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
      const close = text.indexOf("}", open);
      if (close < 0) throw refused("a style sheet that breaks off", this.#place);
      this.#addRule(text.slice(at, open), text.slice(open + 1, close));
      at = close + 1;
    }
    if (text.slice(at).trim() !== "") this.#addRule(text.slice(at), "");
  }

  #addRule(selectors: string, declarations: string): void {
    for (const selector of selectors.split(",")) {
      const key = selector.trim();
      if (/@import/i.test(key)) throw refused("an import", this.#place);
      if (!SIMPLE.test(key)) throw refused(`the style rule ${quote(key)}, which is not for one name, class or id`, this.#place);
      const rule = this.#rules.get(key) ?? new Map();
      this.#rules.set(key, rule);
      declare(rule, declarations, (RANKS[key.charAt(0)] ?? TAG_RANK) + this.#count, this.#place);
    }
    this.#count++;
  }
}

/** Adds the declarations of a style attribute or of a rule. Those of properties that are never written are checked and left out. */
function declare(into: Declarations, css: string, rank: number, place: string): void {
  for (const declaration of withoutComments(css, place).split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const [value = "", mark] = declaration.slice(colon + 1).split("!");
    checkValue(declaration, place);
    // One of an unknown form counts as not said, so that an earlier one for older programs holds.
    if (Object.hasOwn(PROPERTIES, property) && writtenValue((PROPERTIES[property] as Property).kind, value) !== undefined) {
      keepStronger(into, property, { value: value.trim(), rank: rank + (mark?.trim() === "important" ? IMPORTANT : 0) });
    }
  }
}

function keepStronger(into: Declarations, property: string, declared: Declared): void {
  if ((into.get(property)?.rank ?? Number.NEGATIVE_INFINITY) <= declared.rank) into.set(property, declared);
}

/**
 * Refuses a value that could load something, however it spells that.
 *
 * @throws ChartifyError `bad-file` for an escape, an address outside, and a function that is not known to be harmless.
 */
export function checkValue(value: string, place: string): void {
  if (value.includes("\\")) throw refused("a CSS escape", place);
  checkAddresses(value, place);
  for (const before of value.split("(").slice(0, -1)) {
    const name = lastWord(before);
    if (name !== "" && !HARMLESS_FUNCTIONS.includes(name.toLowerCase())) throw refused(`the CSS function ${quote(name)}`, place);
  }
}

/** The name that a text ends in. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && /[\w-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** Refuses an address that is no `#id`. */
export function checkAddresses(value: string, place: string): void {
  for (const [, address = ""] of value.matchAll(/url\(\s?["']?\s?(.?)/gi)) {
    if (address !== "#") throw refused("a reference to something outside", place);
  }
}

/** Comments part what they stand between, so each becomes a blank. */
function withoutComments(css: string, place: string): string {
  if (css.includes("\\")) throw refused("a CSS escape", place);
  const [first = "", ...others] = css.split("/*");
  return [first, ...others.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : ""))].join(" ");
}
