/** Chartify's palettes. */
export type KnownPalette =
  | "Category20"
  | "Category10"
  | "Colorblind"
  | "Dark2"
  | "Pastel1"
  | "RdBu"
  | "RdGy"
  | "Greys"
  | "Greens"
  | "Blues"
  | "Reds"
  | "Oranges"
  | "All colors";

/** A palette's name, in any case: one of Chartify's, which editors offer, or one of a palette of one's own. */
export type PaletteName = KnownPalette | (string & Record<never, never>);
