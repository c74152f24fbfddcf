import { readRanges } from "./ranges.js";
import { readWords } from "./words.js";

/** The places of labels that have an order of their own, as steps of one scale or ranges of numbers; null where they have none. */
export function readOrdinal(labels: readonly string[]): Float64Array | null {
  return readWords(labels) ?? readRanges(labels);
}
