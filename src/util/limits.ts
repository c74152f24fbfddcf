/*
 * How much of something there may be, in one place. What lies beyond could not be told apart in a picture, and would fill
 * memory or keep a program busy for minutes; data, options and figures may come from somebody else. What multiplies two
 * counts, such as groups by bins, has a limit on the product: each count alone may be harmless. Each limit stands in
 * docs/security/threat-model.md; the message that refuses more names the limit and a way out.
 */

/** The largest side of a figure, in CSS pixels: far beyond any screen, near what a canvas can hold. */
export const MAX_SIDE = 10_000;

/** The largest `scale` of a PNG: 20 device pixels for one of CSS, finer than any printer. */
export const MAX_SCALE = 20;

/** Pixels of a PNG unless `maxPixels` says more: a page of A3 at 300 dpi, 80 MB and a second or two of work. */
export const DEFAULT_MAX_PIXELS = 20_000_000;

/** What `maxPixels` may say at most, 800 MB, and the longest side: what Skia and browsers still draw. */
export const MAX_PIXELS = 200_000_000;
export const MAX_PIXEL_SIDE = 32_767;

/**
 * Steps of a painter, each about a nanosecond, for each pixel that a PNG may have: six seconds by default, which only
 * marks take that lie on each other hundreds of times or cross each other millions of times.
 */
export const PAINT_STEPS_PER_PIXEL = 300;

/** Texts of one plot, or of one glyph: more than a picture has room for by far, each placed apart from all others. */
export const MAX_TEXTS = 20_000;

/** Marks of one kind of glyph lie in one glyph; each of these is a group of its own in SVG. */
export const MAX_GLYPHS = 100_000;
export const MAX_ANNOTATIONS = 100_000;

/** Panels of a figure: a hundred small multiples in a picture, none larger than a stamp. */
export const MAX_PANELS = 100;

/** Values that a user may put ticks at, on one axis. */
export const MAX_TICK_VALUES = 10_000;

/** Categories on one axis: ten for each pixel of the longest side. */
export const MAX_FACTORS = 100_000;

/** Levels of a category: so many fit under an axis. */
export const MAX_LEVELS = 3;

/** Values of a colour or stack column: as many colours as a palette expands to; nobody tells more apart. */
export const MAX_COLOR_VALUES = 10_000;

/** Colours of a palette, and of a scale. */
export const MAX_COLORS = 10_000;

/**
 * Values that a plot may make where it needs some for every group: one at each place (stacks, areas, parallel lines), one
 * for each bin (histograms) or for each point of a curve (densities). Some 30 MB of SVG.
 */
export const MAX_CELLS = 2_000_000;

/** Bins of one histogram: ten for each pixel of the longest side. */
export const MAX_BINS = 100_000;

/** Hexagons of one plot: a figure of a megapixel has one for each pixel. */
export const MAX_TILES = 1_000_000;

/** Rows of a table or a glyph: 800 MB for a column of numbers. An array may say that it has 2³² − 1 items and hold none. */
export const MAX_ROWS = 100_000_000;

/** Cells of `toRows` and `toColumns`, rows by columns: rows that each have a column of their own make millions of thousands. */
export const MAX_TABLE_CELLS = 100_000_000;

/**
 * Rows × columns that an aggregate goes through, columns being those it groups by and its measures: a few seconds. Up to
 * `ALWAYS_AGGREGATED` columns grow with the data alone.
 */
export const MAX_AGGREGATED = 10_000_000;
export const ALWAYS_AGGREGATED = 20;

/** Groups of an aggregate over a table that is read piece by piece: some 200 MB, ten times what an axis can show. */
export const MAX_STREAMED_GROUPS = 1_000_000;

/** Items of a list among the options, such as an order of categories, whose own limit may be lower. */
export const MAX_ITEMS = 1_000_000;

/** Letters that are compared, pair by pair, to find what a misspelt name may have meant. */
export const MAX_SUGGEST_STEPS = 5_000_000;

/** Bytes of a logo's file, and of the SVG that is made of it: a logo is small; more is a photograph. */
export const MAX_LOGO_BYTES = 1_000_000;

/** What a decoded logo may fill the memory with: 64 MB. */
export const MAX_LOGO_PIXELS = 16_000_000;

/** Points of a logo's SVG, with all that counts like points: about a second of work at any size of the picture. */
export const MAX_LOGO_POINTS = 50_000;

/** Device pixels of an image that is drawn from shapes; a larger one is drawn at so many and enlarged, for shapes take time by pixels. */
export const MAX_DRAWN_PIXELS = 2_000_000;

/** How long a thread may take to draw a logo's SVG: five times what the slowest one within the limits takes. */
export const MAX_LOGO_MS = 10_000;

/**
 * Markers, or cells of a heatmap, in a row that are shapes of their own in SVG and HTML; more are one image of pixels, for a
 * million shapes fill 40 MB that no viewer opens.
 */
export const MAX_VECTOR_MARKERS = 20_000;

/** Bytes of a figure's data in a page that answers to its reader: some 400 000 points. The page of more is a still picture. */
export const MAX_PAGE_FIGURE = 8_000_000;
