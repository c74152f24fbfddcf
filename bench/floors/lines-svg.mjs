import { acrossOf, downOf, svgOf } from "./picture.mjs";

/** A path for each series, every point in it. */
export function linesSvg({ date, y, group }) {
  const times = Float64Array.from(date, Number);
  const [across, down] = [acrossOf(times), downOf(y)];
  const paths = [...new Set(group)].map((name) => {
    const points = [];
    for (let row = 0; row < times.length; row++) {
      if (group[row] === name)
        points.push(`${(times[row] * across.factor + across.shift).toFixed(2)} ${(y[row] * down.factor + down.shift).toFixed(2)}`);
    }
    return `<path d="M${points.join("L")}" fill="none" stroke="#1f77b4" stroke-width="4"/>`;
  });
  return svgOf(paths.join(""));
}
