/** The kinds of axis that numbers lie along. */
export const NUMERIC_AXES = ["linear", "log", "symlog", "sqrt"] as const;

/** A kind of axis that numbers lie along. */
export type NumericAxis = (typeof NUMERIC_AXES)[number];

/** Whether numbers lie along an axis of this kind, be it `datetime`, `categorical` or another. */
export function isNumericAxis(kind: string): kind is NumericAxis {
  return (NUMERIC_AXES as readonly string[]).includes(kind);
}

/** How the values of an axis become lengths, and back. */
export interface Transform {
  /** NaN for what the axis cannot show. */
  to(value: number): number;
  from(length: number): number;
}

const STRAIGHT: Transform = { to: (value) => value, from: (length) => length };

/**
 * By the kind of axis. `symlog` is that of d3, Vega-Lite and Observable Plot with its constant of 1: straight about zero,
 * a logarithm far from it, on both sides. `sqrt` has the roots of negative values below zero, as theirs.
 */
export const TRANSFORMS = {
  linear: STRAIGHT,
  datetime: STRAIGHT,
  log: { to: (value) => (value > 0 ? Math.log(value) : Number.NaN), from: Math.exp },
  symlog: {
    to: (value) => Math.sign(value) * Math.log1p(Math.abs(value)),
    from: (length) => Math.sign(length) * Math.expm1(Math.abs(length)),
  },
  sqrt: { to: (value) => Math.sign(value) * Math.sqrt(Math.abs(value)), from: (length) => length * Math.abs(length) },
} as const satisfies Record<NumericAxis | "datetime", Transform>;
