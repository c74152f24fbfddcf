import { blankCanvas, PLOT, svgOf } from "./picture.mjs";

function boxesOf({ quantity }) {
  const most = Math.max(...quantity);
  return Array.from(quantity, (value, i) => {
    const height = (value / most) * PLOT.height;
    return {
      x: PLOT.left + (i + 0.05) * (PLOT.width / quantity.length),
      y: PLOT.top + PLOT.height - height,
      height,
      width: 0.9 * (PLOT.width / quantity.length),
    };
  });
}

/** Bars and their names, by the native canvas. */
export async function barsPng(canvas, data) {
  const { picture, context } = blankCanvas(canvas);
  context.font = "13px sans-serif";
  for (const [i, { x, y, width, height }] of boxesOf(data).entries()) {
    context.fillStyle = "#1f77b4";
    context.fillRect(x, y, width, height);
    context.fillStyle = "#666";
    context.fillText(data.fruit[i], x, PLOT.top + PLOT.height + 20);
  }
  return picture.encode("png");
}

/** Bars and their names as text. */
export function barsSvg(data) {
  const shapes = boxesOf(data).map(
    ({ x, y, width, height }, i) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#1f77b4"/><text x="${x}" y="${PLOT.top + PLOT.height + 20}">${data.fruit[i]}</text>`,
  );
  return svgOf(shapes.join(""));
}
