import { SaxesParser } from "saxes";
import { ELEMENTS, PROPERTIES } from "../../src/figure/svg/allowed.js";

/** What of a written logo is not on the lists of what it may be made of; nothing where all is. */
export function parsedSvg(svg: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => problems.push(error.message));
  parser.on("opentag", ({ name, uri, attributes }) => {
    if ((name !== "defs" && !Object.hasOwn(ELEMENTS, name)) || uri !== "http://www.w3.org/2000/svg") problems.push(`<${name}>`);
    for (const { name: key, value } of Object.values(attributes)) {
      const isKnown = ["id", "xmlns"].includes(key) || Object.hasOwn(ELEMENTS[name] ?? {}, key) || Object.hasOwn(PROPERTIES, key);
      if (!isKnown || (/\(/.test(value) && !/^(?:url\(#d\d+\)|(?:rgb|hsl|matrix|translate|scale|rotate|skew)[^:#]*)$/i.test(value)))
        problems.push(`${key}="${value}"`);
    }
  });
  for (const kind of ["comment", "cdata", "processinginstruction", "doctype"] as const) parser.on(kind, () => problems.push(`a ${kind}`));
  parser.write(svg).close();
  return problems;
}
