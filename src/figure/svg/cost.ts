import { ChartifyError } from "../../util/error.js";
import { MAX_LOGO_POINTS } from "../../util/limits.js";
import { refused } from "./refused.js";

/*
 * What a logo costs to draw, counted in points: what is drawn several times counts as often. A picture takes below a
 * second for all of them, at any size that it may have.
 */

/** A letter's outline. */
const LETTER = 20;
/** A picture of its own that is put over the others, by how many are open around it. */
const LAYER = 250;
const SEE_THROUGH = 50;
/** What a filter or a mask does to each pixel of such a picture. */
const EFFECT = 1000;
/** Clips are cut with each other by Skia's path operations, whose time grows with the square of the points. */
const CLIP_POINTS = 40;
/** Layers inside each other each take memory at once. */
const MAX_LAYERS_DEEP = 10;
const MAX_REFERENCES_DEEP = 8;

/** Numbers beyond this make no picture, only trouble in arithmetic. */
const MAX_NUMBER = 1e7;

const NUMBERS = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/gi;

/** What is drawn by one definition, or by the picture itself. */
export class Tally {
  points = 0;
  /** How often each definition takes part. */
  readonly uses = new Map<string, number>();
  readonly isClip: boolean;
  readonly #place: string;

  constructor(place: string, isClip = false) {
    this.#place = place;
    this.isClip = isClip;
  }

  add(points: number): void {
    this.points += points;
    if (!(this.points <= MAX_LOGO_POINTS)) throw tooMuch(this.#place);
  }

  addLayer(depth: number): void {
    if (depth > MAX_LAYERS_DEEP) throw refused(`more than ${MAX_LAYERS_DEEP} layers inside each other`, this.#place);
    this.add(LAYER * depth);
  }

  /** A shape that is see-through needs no picture of its own that others would be drawn into. */
  addSeeThrough(): void {
    this.add(SEE_THROUGH);
  }

  addEffect(count = 1): void {
    this.add(EFFECT * count);
  }

  addText(text: string): void {
    this.add(text.length * LETTER);
  }

  use(id: string): void {
    this.uses.set(id, (this.uses.get(id) ?? 0) + 1);
  }

  /** The points of an attribute that is a list of numbers: each number, and each letter of a path. */
  addNumbers(value: string): void {
    this.add(numbersOf(value, this.#place).length + (value.match(/[a-z]/gi)?.length ?? 0));
  }

  /** As many dashes as could fit a shape's outline, by its numbers. */
  addDashes(geometry: readonly string[], dashes: string): void {
    const period = numbersOf(dashes, this.#place).reduce((sum, dash) => sum + Math.abs(dash), 0);
    if (period === 0) return;
    for (const value of geometry) {
      const numbers = numbersOf(value, this.#place);
      // Points lie at most as far apart as their numbers say together; curves that go on smoothly may swing up.
      const swings = /t/i.test(value) ? numbers.length : 1;
      const unit = /%|[cm]m|in|p[tc]|e[mx]$/i.test(value) && !/[z,]/i.test(value) ? 100 : 1;
      this.add((8 * swings * unit * numbers.reduce((sum, number) => sum + Math.abs(number), 0)) / period);
    }
  }
}

/** The numbers in a value. */
export function numbersOf(value: string, place: string): number[] {
  const numbers = Array.from(value.match(NUMBERS) ?? [], Number);
  const huge = numbers.find((number) => !(Math.abs(number) <= MAX_NUMBER));
  if (huge !== undefined) throw refused(`the number ${huge}; up to ${MAX_NUMBER} can be drawn`, place);
  return numbers;
}

/** Checks what a picture costs with all that it refers to, as often as it does. */
export function checkCost(picture: Tally, definitions: ReadonlyMap<string, Tally>, place: string): void {
  const known = new Map<Tally, Cost>();
  const costOf = (tally: Tally, open: ReadonlySet<Tally>): Cost => {
    const found = known.get(tally);
    if (found !== undefined) return found;
    if (open.has(tally)) throw refused("definitions that refer to themselves", place);
    let cost: Cost = { points: tally.points, depth: 0 };
    for (const [id, count] of tally.uses) {
      const definition = definitions.get(id);
      if (definition === undefined) continue;
      const { points, depth } = costOf(definition, new Set([...open, tally]));
      cost = { points: cost.points + count * points, depth: Math.max(cost.depth, depth + 1) };
      if (cost.depth > MAX_REFERENCES_DEEP)
        throw refused(`more than ${MAX_REFERENCES_DEEP} definitions in a row that refer to each other`, place);
    }
    if (tally.isClip) cost = { ...cost, points: Math.max(cost.points, cost.points ** 2 / CLIP_POINTS) };
    known.set(tally, cost);
    return cost;
  };
  if (!(costOf(picture, new Set()).points <= MAX_LOGO_POINTS)) throw tooMuch(place);
}

interface Cost {
  readonly points: number;
  /** How many definitions in a row refer to each other below it. */
  readonly depth: number;
}

function tooMuch(place: string): ChartifyError {
  const what = `the logo's SVG draws more than ${MAX_LOGO_POINTS} points, counted as often as they are drawn`;
  return new ChartifyError("too-large", place, `${what}. Simplify it, or save it as PNG.`);
}
