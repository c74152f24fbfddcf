import { Chart } from "../../../src/host/node/index.js";

/** Every marker, sized by a column. */
export function draw() {
  const markers = [
    "asterisk",
    "circle",
    "circle_cross",
    "circle_x",
    "cross",
    "diamond",
    "diamond_cross",
    "hex",
    "inverted_triangle",
    "square",
    "square_cross",
    "square_x",
    "triangle",
    "x",
  ] as const;
  const chart = new Chart({ blankLabels: true });
  chart.style.setColorPalette("categorical", { palette: "Category10" });
  for (const [i, marker] of markers.entries()) {
    const points = { x: [0, 1, 2, 3, 4], y: [i, i, i, i, i], size: [6, 10, 14, 18, 22] };
    chart.plot.scatter(points, { xColumn: "x", yColumn: "y", sizeColumn: "size", marker });
  }
  return chart.setTitle("Markers").axes.hideXAxis().axes.hideYAxis();
}
