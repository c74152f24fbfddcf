import type { Axis } from "../figure/types.js";
import { formatDate } from "../format/date-format.js";
import { ENGLISH, type Locale } from "../format/locale.js";
import { formatNumber, refinedFormat } from "../format/number-format.js";
import { unitLabels } from "../format/unit-labels.js";
import { dateLabels } from "./date-ticks.js";
import { linearLabels } from "./linear-ticks.js";
import { logLabels } from "./log-ticks.js";
import { areDistinct, areTrue, differFromNeighbours } from "./told-apart.js";
import type { ContinuousScale, Numbers } from "./types.js";

/** What labels depend on besides the values. */
export interface Labelling {
  readonly numbers: Numbers;
  readonly locale: Locale;
}

/** Labels as shortly as tells the values apart. */
export function ownLabels({ unit }: Axis, kind: ContinuousScale["kind"], values: readonly number[], labelling: Labelling): string[] {
  const write = (numbers: readonly number[]): string[] => LABELS[kind](numbers, labelling);
  return unit === null || kind === "datetime" ? write(values) : unitLabels(unit, values, write);
}

const LABELS = {
  linear: linearLabels,
  log: logLabels,
  datetime: dateLabels,
} as const satisfies Record<ContinuousScale["kind"], (values: readonly number[], labelling: Labelling) => string[]>;

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
