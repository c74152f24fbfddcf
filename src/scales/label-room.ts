import type { Axis } from "../figure/types.js";

/** Labels beyond the ends of marks along an axis. */
export interface LabelRoomNeed {
  /** Where each stands, and how many pixels it reaches beyond that; below zero towards smaller values. */
  readonly labels: readonly { readonly end: number; readonly px: number }[];
  /** Length of the axis in pixels. */
  readonly lengthPx: number;
}

/** Labels take at most this share of an axis; longer ones stand inside their bars. */
const MOST = 0.4;
/** Room at one end takes from that at the other; this many rounds bring them together. */
const ROUNDS = 3;

/** A range with its automatic ends moved outwards until the labels have room. */
export function withLabelRoom([start, end]: [number, number], axis: Axis, { labels, lengthPx }: LabelRoomNeed): [number, number] {
  const isLog = axis.kind === "log";
  const [fixedStart, fixedEnd] = axis.range;
  if (labels.length === 0 || start > end || (isLog && start <= 0)) return [start, end];
  const [to, from] = isLog ? [Math.log, Math.exp] : [(value: number) => value, (value: number) => value];
  let [low, high] = [to(start), to(end)];
  for (let round = 0; round < ROUNDS; round++) {
    let [nextLow, nextHigh] = [low, high];
    for (const { end: value, px } of labels) {
      const share = Math.abs(px) / lengthPx;
      const at = to(value);
      if (!(share <= MOST) || !Number.isFinite(at) || at < low || at > high) continue;
      if (px > 0) nextHigh = Math.max(nextHigh, low + (at - low) / (1 - share));
      else nextLow = Math.min(nextLow, high - (high - at) / (1 - share));
    }
    if (fixedStart === null) low = nextLow;
    if (fixedEnd === null) high = nextHigh;
  }
  return [fixedStart === null && low < to(start) ? from(low) : start, fixedEnd === null && high > to(end) ? from(high) : end];
}
