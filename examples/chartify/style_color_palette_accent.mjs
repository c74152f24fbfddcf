import { Chart } from "chartify-ts";

/** Some values stressed, the others grey. */
export async function draw() {
  const countries = ["CA", "US", "JP", "BR"];
  const rows = Array.from({ length: 100 }, (_, x) => ({ x, y: 10 * Math.sin(x / 8) + (x % 7), z: 4 + (x % 5), country: countries[x % 4] }));

  const chart = new Chart({ blankLabels: true });
  chart.style.setColorPalette("accent", { accentValues: ["US", "CA"] });
  chart.plot.scatter(rows, { xColumn: "x", yColumn: "y", sizeColumn: "z", colorColumn: "country" });
  return [chart.setTitle("North America stands out")];
}
