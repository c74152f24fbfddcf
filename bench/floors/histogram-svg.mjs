import { extremesOf, PLOT, svgOf } from "./picture.mjs";

/** Counts values into bins of one width, in one loop. */
export function histogramSvg({ x }, { bins }) {
  const { least, most } = extremesOf(x);
  const counts = new Float64Array(bins);
  const factor = bins / (most - least);
  for (let i = 0; i < x.length; i++) counts[Math.min(bins - 1, ((x[i] - least) * factor) | 0)]++;
  const highest = Math.max(...counts);
  const width = PLOT.width / bins;
  const rects = Array.from(counts, (count, i) => {
    const height = (count / highest) * PLOT.height;
    return `<rect x="${PLOT.left + i * width}" y="${PLOT.top + PLOT.height - height}" width="${width}" height="${height}" fill="#1f77b4"/>`;
  });
  return svgOf(rects.join(""));
}
