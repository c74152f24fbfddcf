import { Chart, ColorPalette, exampleData } from "chartify-ts/node";

/** Colours of one's own. */
export async function draw() {
  const palette = ColorPalette.fromHexList(["#ff0000", "#ffff00", "#800080", "#ffa500"], "categorical", "custom palette");
  const chart = new Chart({ blankLabels: true });
  chart.style.setColorPalette("categorical", { palette });
  chart.plot.scatter(await exampleData(), { xColumn: "unit_price", yColumn: "quantity", colorColumn: "fruit" });
  return [chart.setTitle("Colours of the fruits")];
}
