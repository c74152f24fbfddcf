/** Where and why a text is no JSON; engines do not agree on how to say it. */
export interface JsonFault {
  /** The first line is 1, so is the first column. */
  readonly line: number;
  readonly column: number;
  /** Such as `expected a comma or "}"`. */
  readonly problem: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const WORD = /true|false|null/;
const BLANKS = /[ \t\n\r]*/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** Finds the first fault of a text that `JSON.parse` has refused. Only then: it is slower, and checks no more. */
export function findJsonFault(text: string): JsonFault {
  const { at, problem } = scan(text);
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem };
}

type Expected = "value" | "value or ]" | "key or }" | "key" | ":" | ", or end";

const IN_WORDS: Readonly<Record<Expected, string>> = {
  value: "expected a value",
  "value or ]": 'expected a value or "]"',
  "key or }": 'expected a name in double quotes or "}"',
  key: "expected a name in double quotes",
  ":": 'expected ":"',
  ", or end": "",
};

/** A loop with a stack of its own, so that deep nesting cannot exhaust the engine's. */
function scan(text: string): { at: number; problem: string } {
  const [blanks, number, word, escapes] = [BLANKS, NUMBER, WORD, ESCAPE].map((pattern) => matcher(pattern, text)) as [
    Match,
    Match,
    Match,
    Match,
  ];
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    at = blanks(at) ?? at;
    const character = text[at];
    const inside = open.at(-1);
    if (expected === ", or end") {
      if (inside === undefined) {
        return { at, problem: character === undefined ? "it cannot be read" : "expected nothing more" };
      }
      const closing = inside === "{" ? "}" : "]";
      if (character === ",") expected = inside === "{" ? "key" : "value";
      else if (character === closing) open.pop();
      else return { at, problem: fault(character, `expected a comma or "${closing}"`) };
      at++;
    } else if (expected === ":") {
      if (character !== ":") return { at, problem: fault(character, IN_WORDS[expected]) };
      expected = "value";
      at++;
    } else if (expected === "key" || expected === "key or }") {
      if (character === "}" && expected === "key or }") {
        open.pop();
        expected = ", or end";
        at++;
        continue;
      }
      const end = endOfString(text, at, escapes);
      if (end === undefined) return { at, problem: fault(character, IN_WORDS[expected]) };
      expected = ":";
      at = end;
    } else if (character === "{" || character === "[") {
      open.push(character);
      expected = character === "{" ? "key or }" : "value or ]";
      at++;
    } else if (character === "]" && expected === "value or ]") {
      open.pop();
      expected = ", or end";
      at++;
    } else {
      const end = endOfString(text, at, escapes) ?? number(at) ?? word(at);
      if (end === undefined)
        return {
          at,
          problem: character === '"' ? "a text is not closed or holds a bad character" : fault(character, IN_WORDS[expected]),
        };
      expected = ", or end";
      at = end;
    }
  }
}

function fault(character: string | undefined, problem: string): string {
  return character === undefined ? `${problem}, but the text ends` : problem;
}

/** Where a match that begins at `at` ends. */
type Match = (at: number) => number | undefined;

function matcher(pattern: RegExp, text: string): Match {
  const sticky = new RegExp(pattern, "y");
  return (at) => {
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex : undefined;
  };
}

/** Just past the closing quote; a loop, for one regular expression over a text of megabytes runs out of stack. */
function endOfString(text: string, start: number, escapes: Match): number | undefined {
  if (text[start] !== '"') return undefined;
  let at: number | undefined = start + 1;
  while (at !== undefined && at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return undefined;
    at = code === 92 ? escapes(at) : at + 1;
  }
  return undefined;
}
