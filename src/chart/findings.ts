import { checkFigure } from "../check/check.js";
import type { Finding } from "../check/finding.js";
import { readCalendar } from "../data/calendar/calendar.js";
import type { Figure } from "../figure/figure.js";
import type { Wording } from "../util/wording.js";

/** What a reader of a chart may stumble over, in the words of the caller. */
export function findingsIn(figure: Figure, wording: Wording): Finding[] {
  return checkFigure(figure, { wording, readTimes: (labels) => readCalendar(labels, Int32Array.from(labels.keys())) });
}
