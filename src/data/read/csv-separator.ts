import { CR, LF, QUOTE } from "./bytes.js";

/** What may stand between the values of a line, the likelier first. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

const CODES = SEPARATORS.map((separator) => separator.charCodeAt(0));

const SAMPLE_LENGTH = 65_536;
const SAMPLE_RECORDS = 20;

/**
 * Guesses the separator from the first records of a CSV text, heedless of what stands in quotes: the one that comes
 * equally often in each, and most often; else the most frequent one of the header; a comma where there is none.
 */
export function sniffSeparator(bytes: Uint8Array, start = 0): Separator {
  const counts = countPerRecord(bytes, start);
  let best: Separator = ",";
  let bestScore = 0;
  for (const [i, separator] of SEPARATORS.entries()) {
    const inHeader = counts[0]?.[i] ?? 0;
    const isSteady = counts.every((record) => record[i] === inHeader);
    const score = inHeader === 0 ? 0 : inHeader + (isSteady ? SAMPLE_LENGTH : 0);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** Per record: how often each candidate stands outside quotes. */
function countPerRecord(bytes: Uint8Array, start: number): number[][] {
  const records: number[][] = [];
  const length = Math.min(bytes.length, start + SAMPLE_LENGTH);
  let record = SEPARATORS.map(() => 0);
  let isQuoted = false;
  let isFieldStart = true;
  let isBlank = true;
  for (let at = start; at < length && records.length < SAMPLE_RECORDS; at++) {
    const code = bytes[at] as number;
    if (isQuoted) {
      if (code === QUOTE) isQuoted = false;
      continue;
    }
    if (code === LF || code === CR) {
      if (!isBlank) records.push(record);
      record = SEPARATORS.map(() => 0);
      isFieldStart = true;
      isBlank = true;
      continue;
    }
    isBlank = false;
    const candidate = CODES.indexOf(code);
    if (candidate >= 0) record[candidate] = (record[candidate] ?? 0) + 1;
    // A quote right after a closing one ("") opens again; elsewhere inside a field it is an ordinary character.
    if (code === QUOTE && (isFieldStart || bytes[at - 1] === QUOTE)) isQuoted = true;
    isFieldStart = candidate >= 0;
  }
  // The last record counts only where the text, not the sample, ends after it.
  if (!isBlank && (length === bytes.length || records.length === 0)) records.push(record);
  return records;
}
