import { labelled, type MarkFacts } from "./facts.js";

/** One mark in a sentence: `Oslo. Month: Mar 2024; Rain (mm): 48. 3 of 24.` */
export function sentenceOf(
  { series, facts }: MarkFacts,
  { place, of, panel }: { place: number; of: number; panel: string | null },
): string {
  const values = facts.map(labelled).join("; ");
  return [panel, series, values, `${place} of ${of}`]
    .filter((part): part is string => part !== null && part !== "")
    .map(closed)
    .join(" ");
}

function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
