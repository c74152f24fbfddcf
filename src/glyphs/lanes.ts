import { optional, readNumber } from "../util/options.js";
import { inner } from "./fields.js";

/** Marks of several series side by side at one place: the series of the glyph is one of them. */
export interface Lanes {
  /** Which of the lanes its marks take, from 0. */
  lane: number;
  /** How many series stand side by side; 1 for marks in the middle of their place. */
  lanes: number;
}

/** More series side by side could not be told apart. */
const MAX_LANES = 10_000;

export const laneFields = {
  lane: inner(optional(readNumber(0, MAX_LANES), 0)),
  lanes: inner(optional(readNumber(1, MAX_LANES), 1)),
};

/** Where the marks of a lane stand, in pixels: from the middle of their place, and how wide they are. */
export function laneIn({ lane, lanes }: Lanes, widthPx: number): { readonly shiftPx: number; readonly thicknessPx: number } {
  const thicknessPx = widthPx / lanes;
  return { shiftPx: (lane - (lanes - 1) / 2) * thicknessPx, thicknessPx };
}
