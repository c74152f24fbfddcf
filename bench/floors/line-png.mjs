import { acrossOf, blankCanvas, downOf, PLOT } from "./picture.mjs";

/** The lowest and the highest of each column of pixels, in one loop, stroked by the native canvas. */
export async function linePng(canvas, { x, y }) {
  const { picture, context } = blankCanvas(canvas);
  const [across, down] = [acrossOf(x), downOf(y)];
  const columns = PLOT.width + 1;
  const [low, high] = [new Float64Array(columns).fill(Number.POSITIVE_INFINITY), new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)];
  for (let i = 0; i < x.length; i++) {
    const column = (x[i] * across.factor + across.shift - PLOT.left) | 0;
    const value = y[i];
    if (value < low[column]) low[column] = value;
    if (value > high[column]) high[column] = value;
  }
  context.beginPath();
  for (let column = 0; column < columns; column++) {
    if (low[column] > high[column]) continue;
    context.lineTo(PLOT.left + column, low[column] * down.factor + down.shift);
    context.lineTo(PLOT.left + column, high[column] * down.factor + down.shift);
  }
  stroke(context, "#1f77b4");
  return picture.encode("png");
}

/** Lines of several series, every point drawn. */
export async function linesPng(canvas, { date, y, group }) {
  const { picture, context } = blankCanvas(canvas);
  drawLines(context, { date, y, group });
  return picture.encode("png");
}

function drawLines(context, { date, y, group }) {
  const times = Float64Array.from(date, Number);
  const [across, down] = [acrossOf(times), downOf(y)];
  const colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728"];
  for (const [i, name] of [...new Set(group)].entries()) {
    context.beginPath();
    for (let row = 0; row < times.length; row++) {
      if (group[row] === name) context.lineTo(times[row] * across.factor + across.shift, y[row] * down.factor + down.shift);
    }
    stroke(context, colors[i]);
  }
}

function stroke(context, color) {
  context.strokeStyle = color;
  context.lineWidth = 4;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke();
}
