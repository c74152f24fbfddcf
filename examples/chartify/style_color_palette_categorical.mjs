import { Chart } from "chartify-ts";

/** A colour for each kind. */
export async function draw() {
  const countries = ["CA", "US", "JP", "BR"];
  const rows = Array.from({ length: 100 }, (_, x) => ({ x, y: 10 * Math.sin(x / 8) + (x % 7), z: 4 + (x % 5), country: countries[x % 4] }));

  const draw = (options) => {
    const chart = new Chart({ blankLabels: true });
    chart.style.setColorPalette("categorical", options);
    return chart.plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "country" });
  };
  return [draw({}).setTitle("The default palette"), draw({ palette: "Dark2" }).setTitle("Dark2")];
}
