import { studentReach } from "./student.js";
import type { Trend } from "./trend-kinds.js";
import { asValues, gridPlaces, type TrendPoints, unitGrid, unitScale } from "./trend-points.js";

/**
 * The line of least squares through lengths along the axes, with the band in which the line itself lies with a confidence.
 * Sums are of differences from the mean, of numbers between −1 and 1.
 */
export function linearTrend(points: TrendPoints, confidence: number | null): Trend {
  const { u, v } = points;
  const n = u.length;
  const [across, along] = [unitScale(u), unitScale(v)];
  const [us, vs] = [u.map(across.to), v.map(along.to)];
  const [meanU, meanV] = [meanOf(us), meanOf(vs)];
  let [squares, products] = [0, 0];
  for (let i = 0; i < n; i++) {
    const from = (us[i] as number) - meanU;
    squares += from * from;
    products += from * ((vs[i] as number) - meanV);
  }
  if (n < 2 || u[0] === u[n - 1]) return { lack: "places", x: new Float64Array(0), y: new Float64Array(0), band: null };
  const slope = products / squares;
  let left = 0;
  for (let i = 0; i < n; i++) left += ((vs[i] as number) - meanV - slope * ((us[i] as number) - meanU)) ** 2;
  const grid = confidence === null ? Float64Array.of(-1, 1) : unitGrid();
  const fit = grid.map((at) => meanV + slope * (at - meanU));
  const freedom = n - 2;
  const share = confidence === null || freedom === 0 ? null : studentReach(confidence, freedom) * Math.sqrt(left / freedom);
  const reach = share === null ? null : grid.map((at) => share * Math.sqrt(1 / n + (at - meanU) ** 2 / squares));
  return { lack: null, x: gridPlaces(grid, points, across), ...asValues(points.axes, along, [fit, reach]) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
