import type * as Yaml from "yaml";

/** Aliases are looked for among all anchors, one by one; more than this are no house style. */
const MAX_ALIASES_IN_ALL = 1000;

/** What is wrong with a document, and where it stands in the text. */
export interface YamlProblem {
  readonly message: string;
  readonly offset: number;
}

/**
 * Finds a key that its map has already or that is no plain value, or too many aliases, in one pass: the parser's own check
 * compares each key with all before it, and a key that is a map is written out once more for each key that it lies in.
 * Either takes minutes.
 */
export function findYamlProblem(document: Yaml.Document, { isScalar, visit }: typeof Yaml): YamlProblem | undefined {
  let problem: YamlProblem | undefined;
  let aliases = 0;
  visit(document, {
    Alias(_, { range }) {
      if (++aliases <= MAX_ALIASES_IN_ALL) return undefined;
      problem = { message: `More than ${MAX_ALIASES_IN_ALL} aliases`, offset: range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) {
          problem = { message: "Keys must be plain values", offset: offsetOf(key) };
          return visit.BREAK;
        }
        if (seen.size === seen.add(key.value).size) {
          problem = { message: "Map keys must be unique", offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
      }
      return undefined;
    },
  });
  return problem;
}

/** Where a node begins; 0 for one that does not say. */
function offsetOf(node: unknown): number {
  return (node as Yaml.Node | null)?.range?.[0] ?? 0;
}
