import { figureReader } from "./figure-reader.js";
import { readLogo } from "./logo.js";

/**
 * A checked copy of a figure with every field present; columns that are typed arrays already are shared, not copied.
 *
 * @throws ChartifyError `bad-figure` that names the first field that is unknown or wrong, `too-large` for more than can be drawn.
 */
export const readFigure = figureReader(readLogo);
