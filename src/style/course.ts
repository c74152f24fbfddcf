import { Color } from "./color.js";

/** A course of colour: straight from one colour to the next. */
export interface Course {
  /** The colour a share of the way from its first one to its last one. */
  at(share: number): string;
  /** How far a colour is along the course; null for one that is not on it. */
  shareOf(color: string): number | null;
}

/** How far a colour may be from the course, in steps of 256: colours on it were rounded. */
const SLACK = 1.5 / 255;

/** The course through some colours, at even steps. */
export function courseOf(colors: readonly string[]): Course {
  const points = colors.map((color) => Color.from(color));
  const steps = Math.max(1, points.length - 1);
  return {
    at(share) {
      const along = Math.max(0, Math.min(1, share)) * steps;
      const from = Math.min(Math.floor(along), points.length - 1);
      const next = points[from + 1];
      return next === undefined ? (points[from] as Color).hex : (points[from] as Color).mix(next, along - from).hex;
    },
    shareOf(color) {
      const own = Color.from(color).rgb;
      for (let i = 0; i < steps; i++) {
        const [a, b] = [(points[i] as Color).rgb, (points[i + 1] ?? (points[i] as Color)).rgb];
        const [way, gone] = [difference(b, a), difference(own, a)];
        const length = dot(way, way);
        const share = length === 0 ? 0 : Math.max(0, Math.min(1, dot(gone, way) / length));
        const off = difference(gone, [way[0] * share, way[1] * share, way[2] * share]);
        if (Math.sqrt(dot(off, off)) <= SLACK) return (i + share) / steps;
      }
      return null;
    },
  };
}

type Triple = readonly [number, number, number];

function difference(a: Triple, b: Triple): Triple {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
