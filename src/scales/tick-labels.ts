import type { Axis } from "../figure/types.js";
import { formatDate } from "../format/date-format.js";
import { ENGLISH, type Locale } from "../format/locale.js";
import { formatNumber, refinedFormat } from "../format/number-format.js";

import { spreadTexts } from "../format/number-texts.js";
import { unitLabels } from "../format/unit-labels.js";
import { withMinus } from "../util/minus.js";
import { dateLabels } from "./date-labels.js";

import { linearLabels } from "./linear-ticks.js";
import { areDistinct, areTrue, differFromNeighbours } from "./told-apart.js";

import type { ContinuousScale, Numbers, TickText } from "./types.js";

/** What labels depend on besides the values. */
export interface Labelling {
  readonly numbers: Numbers;
  readonly locale: Locale;
  /** The size from which numbers have a word such as `M`. */
  readonly compactFrom: number;
}

/** Labels as shortly as tells the values apart. */
export function ownLabels({ unit }: Axis, kind: ContinuousScale["kind"], values: readonly number[], labelling: Labelling): TickText[] {
  if (kind === "datetime") return dateLabels(values, labelling);
  const write = (numbers: readonly number[]): string[] => LABELS[kind](numbers, labelling);
  return (unit === null ? write(values) : unitLabels(unit, values, write)).map(onOneLine);
}

const LABELS = {
  linear: linearLabels,
  log: spreadTexts,
  symlog: spreadTexts,
  sqrt: linearLabels,
} as const satisfies Record<Exclude<ContinuousScale["kind"], "datetime">, (values: readonly number[], labelling: Labelling) => string[]>;

/** A label of a number with a true minus, which has one row. */
export function onOneLine(text: string): TickText {
  const label = withMinus(text);
  return { label, lines: [label] };
}

/** Labels in the format that the user set. */
export function formattedLabels(format: string, kind: ContinuousScale["kind"], values: readonly number[], locale: Locale): string[] {
  return values.map((value) => (kind === "datetime" ? formatDate(format, value, locale) : formatNumber(format, value, locale)));
}

/** Whether a format gives every tick a label that tells it from the others and, where the layout chose it, is its value. */
export function canTell(format: string, kind: ContinuousScale["kind"], values: readonly number[], isChosen: boolean): boolean {
  const labels = formattedLabels(format, kind, values, ENGLISH);
  if (kind === "datetime") return differFromNeighbours(labels);
  return areDistinct(labels) && (!isChosen || areTrue(values, labels));
}

/** The format with as many decimals more as it needs to tell the ticks apart; null where none are enough. */
export function fineEnough(format: string, kind: ContinuousScale["kind"], values: readonly number[], isChosen: boolean): string | null {
  let finer: string | null = format;
  while (finer !== null && !canTell(finer, kind, values, isChosen)) finer = kind === "datetime" ? null : refinedFormat(finer);
  return finer;
}
