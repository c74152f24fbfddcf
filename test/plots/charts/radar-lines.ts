import { RadarChart } from "../../../src/host/node/index.js";

/** Rings, spokes and an outline. */
export function draw() {
  const skills = ["Data", "Design", "Code", "Writing", "Speaking"];
  const rings = [2, 4, 6, 8, 10].flatMap((radius) => skills.map(() => ({ radius, ring: radius })));
  const scores = { skill: skills, score: [8, 5, 9, 6, 4], edge: [10, 10, 10, 10, 10] };
  return new RadarChart({ blankLabels: true, layout: { width: 540, height: 540 } }).style
    .setColorPalette("categorical", { palette: ["#d0d0d0"] })
    .plot.perimeter(rings, { radiusColumn: "radius", colorColumn: "ring", lineWidth: 1 })
    .plot.radius(scores, { radiusColumn: "edge", lineWidth: 1, lineDash: "dotted" })
    .plot.text(scores, { radiusColumn: "edge", textColumn: "skill", textAlign: "center", textColor: "#444444" })
    .style.setColorPalette("categorical")
    .plot.perimeter(scores, { radiusColumn: "score" })
    .setTitle("Strong in code and data")
    .setLegendLocation(null);
}
