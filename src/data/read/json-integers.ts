const MANY_DIGITS = /\d{16}/;
/** Strings, so that what stands in them is left alone, and numbers. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const INTEGER = /^-?\d{16,}$/;

/** As `JSON.parse`, but integers beyond 2^53 become bigints, which keep all their digits. */
export function parseJson(json: string): unknown {
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
