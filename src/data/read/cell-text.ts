/** So many bytes are decoded at once where cells are read one after the other. */
const WINDOW = 65_536;
/** A text of ASCII is made without a decoder up to this length, which is faster. */
const SHORT = 24;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The characters that stand between two places of bytes. */
export function rawText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    let isAscii = true;
    for (let at = start; at < end; at++) if ((bytes[at] as number) > 127) isAscii = false;
    if (isAscii) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
  }
  return decoder.decode(bytes.subarray(start, end));
}

/**
 * Makes texts of cells. Cells behind each other are cut out of a piece of the file that is decoded once; one far from the cell
 * before is decoded by itself.
 */
export function cellTexts(bytes: Uint8Array): (start: number, end: number) => string {
  let [from, to] = [0, 0];
  let text: string | null = null;
  let last = -1;
  return (start, end) => {
    const isNext = start >= last && start - last < WINDOW && last >= 0;
    last = start;
    if (start >= from && end <= to) return text === null ? rawText(bytes, start, end) : text.slice(start - from, end - from);
    if (!isNext || end - start > WINDOW) return rawText(bytes, start, end);
    [from, to] = [start, Math.min(start + WINDOW, bytes.length)];
    const window = decoder.decode(bytes.subarray(from, to));
    // As many characters as bytes: ASCII, where places are the same in both.
    text = window.length === to - from ? window : null;
    return text === null ? rawText(bytes, start, end) : text.slice(start - from, end - from);
  };
}
