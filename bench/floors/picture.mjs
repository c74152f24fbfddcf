// What the programs written by hand have in common.

/** The sides of every picture. */
export const [WIDTH, HEIGHT] = [960, 540];

/** The plot area. */
export const PLOT = { left: 70, top: 60, width: 850, height: 420 };

/** A white canvas of the native package. */
export function blankCanvas({ createCanvas }) {
  const picture = createCanvas(WIDTH, HEIGHT);
  const context = picture.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  return { picture, context };
}

/** The least and the greatest of a column. */
export function extremesOf(column) {
  let [least, most] = [column[0], column[0]];
  for (let i = 1; i < column.length; i++) {
    const value = column[i];
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** How a column becomes pixels across the plot area: `value * factor + shift`. */
export function acrossOf(column) {
  const { least, most } = extremesOf(column);
  const factor = PLOT.width / (most - least || 1);
  return { factor, shift: PLOT.left - least * factor };
}

/** How a column becomes pixels down the plot area. */
export function downOf(column) {
  const { least, most } = extremesOf(column);
  const factor = -PLOT.height / (most - least || 1);
  return { factor, shift: PLOT.top + PLOT.height - least * factor };
}

/** A document around marks. */
export function svgOf(body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`;
}
