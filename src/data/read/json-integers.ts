const MANY_DIGITS = /\d{16}/;
/** Strings, so that what stands in them is left alone, and numbers. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const INTEGER = /^-?\d{16,}$/;

const NO_NUMBER = /\b(?:NaN|Infinity)\b/;
/** Strings, and what Python and R write for numbers that JSON has no way to write. */
const NO_NUMBERS = /"(?:[^"\\]|\\[\s\S])*"?|-?\b(?:NaN|Infinity)\b/g;

/**
 * As `JSON.parse`, but integers beyond 2^53 become bigints, which keep all their digits, and `NaN` and `Infinity`, which Python
 * writes, null.
 */
export function parseJson(json: string): unknown {
  try {
    return parseStrict(json);
  } catch (cause) {
    if (!NO_NUMBER.test(json)) throw cause;
    return parseStrict(json.replace(NO_NUMBERS, (token) => (token.startsWith('"') ? token : "null")));
  }
}

function parseStrict(json: string): unknown {
  if (!MANY_DIGITS.test(json)) return JSON.parse(json);
  let mark = "integer ";
  while (json.includes(mark)) mark += "~";
  let isMarked = false;
  const marked = json.replace(TOKEN, (token) => {
    if (!INTEGER.test(token) || Number.isSafeInteger(Number(token))) return token;
    isMarked = true;
    return JSON.stringify(mark + token);
  });
  if (!isMarked) return JSON.parse(json);
  // What was no JSON before is none now, and is refused by its own text.
  JSON.parse(json);
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) && INTEGER.test(value.slice(mark.length))
      ? BigInt(value.slice(mark.length))
      : value,
  );
}
