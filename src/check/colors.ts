import type { ListedItem } from "../figure/legend.js";
import type { DressedFigure } from "../figure/types.js";
import { DICHROMATS, differenceOf, seenBy } from "../style/color-vision.js";
import { quote } from "../util/show.js";
import { phrase, type Text, way } from "../util/wording.js";
import { isToldByPlace } from "./by-place.js";
import { isOnCourse } from "./courses.js";
import type { RawFinding } from "./finding.js";
import { lookOf } from "./series.js";

/** The nearest two of the palette "Colorblind" of Okabe and Ito are 11 apart to any of these eyes; colours of 8 are told apart side by side. */
const TOLD_APART = 8;
/** More colours than that cannot be kept in mind, nor found again in a legend. */
const MAX_BY_COLOR = 10;
/** Pairs are held against each other; beyond that there are too many colours anyway. */
const MAX_COMPARED = 40;

const EYES = [null, ...DICHROMATS] as const;

/** Okabe and Ito's colours without the yellow, which is too faint on white, and black; the clearest first. */
const CLEAR = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"] as const;

const OTHER_COLORS: Text = phrase`Choose colours that all eyes tell apart: ${way(`chart.style.setColorPalette("categorical", { palette: [${CLEAR.map((color) => `"${color}"`).join(", ")}] })`, `--palette '${CLEAR.join(",")}'`)}; or ${way('chart.style.setTheme("print")', "--theme print")}, which tells series by dash and hatching.`;

/**
 * Series in colours that some eyes can't tell apart, where nothing else tells them: no name, place, dash, marker or hatching. Those that all
 * confuse are told once.
 */
export function similarColors(entries: readonly ListedItem[], figure: DressedFigure): RawFinding[] {
  const pairs = pairsOf(entries.slice(0, MAX_COMPARED), figure);
  const findings: RawFinding[] = [];
  const known = new Set<string>();
  for (const eye of EYES) {
    const alike = pairs.filter(
      ([a, b]) =>
        differenceOf(seenBy(a.color, eye), seenBy(b.color, eye)) < TOLD_APART && !known.has(keyOf(a, b)) && !isToldByPlace(a, b, figure),
    );
    if (eye === null) for (const [a, b] of alike) known.add(keyOf(a, b));
    if (alike.length === 0) continue;
    const names = alike.slice(0, 3).map(([a, b]) => `${quote(a.label)} and ${quote(b.label)}`);
    const more = alike.length > names.length ? `, and ${alike.length - names.length} more pairs` : "";
    const who = eye === null ? "Nobody tells" : `A ${eye} can't tell`;
    findings.push({
      code: "similar-colors",
      place: "legend",
      message: `${who} ${names.join(", ")} apart by colour${more}.`,
      remedy: OTHER_COLORS,
    });
  }
  return findings;
}

type Pair = readonly [ListedItem, ListedItem];

function pairsOf(entries: readonly ListedItem[], figure: DressedFigure): Pair[] {
  const looks = entries.map((entry) => lookOf(entry, figure));
  return entries.flatMap((b, j) =>
    entries
      .slice(0, j)
      .filter((a, i) => looks[i] === looks[j] && a.label !== b.label && !areOfOneKind(a, b))
      .map((a): Pair => [a, b]),
  );
}

/** True for what is alike on purpose: values that are not stressed, and neighbours on a course of colour. */
function areOfOneKind(a: ListedItem, b: ListedItem): boolean {
  if (a.slot != null || b.slot != null) return false;
  return a.color === b.color || (isOnCourse(a.color) && isOnCourse(b.color));
}

function keyOf(a: ListedItem, b: ListedItem): string {
  return JSON.stringify([a.label, b.label]);
}

/** More series than colours tell apart. */
export function tooManyColors(entries: readonly ListedItem[], figure: DressedFigure): RawFinding[] {
  const looks = entries.map((entry) => lookOf(entry, figure));
  const most = Math.max(0, ...looks.map((look) => looks.filter((other) => other === look).length));
  if (most <= MAX_BY_COLOR) return [];
  return [
    {
      code: "too-many-colors",
      place: "legend",
      message: `${most} series are told apart by their colours alone; readers keep about ${MAX_BY_COLOR} apart.`,
      remedy: phrase`Show the series that matter, put the small ones together, or stress some: ${way('chart.style.setColorPalette("accent", { accentValues })', "--accent-values A,B")}.`,
    },
  ];
}
