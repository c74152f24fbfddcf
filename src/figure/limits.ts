/*
 * How much of something a figure may hold. What lies beyond could not be told apart in a picture, and would fill memory
 * or keep a program busy for minutes; a figure may come from a file that somebody else wrote.
 */

/** The largest side of a figure, in CSS pixels: far beyond any screen, near what a canvas can hold. */
export const MAX_SIDE = 10_000;

/** Values that a user may put ticks at, on one axis. */
export const MAX_TICK_VALUES = 10_000;

/** Categories on one axis: ten for each pixel of the longest side. */
export const MAX_FACTORS = 100_000;
