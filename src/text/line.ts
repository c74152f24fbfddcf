/** From one baseline to the next, as a share of the size. */
export const LINE_HEIGHT = 1.2;

/** Width of a stroke around letters that parts them from marks beneath, as a share of the size. */
export const HALO = 0.25;

/** Half the height of capitals and digits, as a share of the size: from a line's middle down to its baseline. */
export const HALF_CAP = 0.36;
