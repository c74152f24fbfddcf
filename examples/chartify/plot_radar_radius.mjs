import { aggregate, exampleData, RadarChart } from "chartify-ts/node";

/** Spokes over rings. */
export async function draw() {
  const countries = aggregate(await exampleData(), { by: ["country"], column: "quantity", how: "sum" });
  const rings = [0, 200, 400, 600, 800, 1000].map((quantity) => ({ quantity }));
  const outlines = rings.flatMap((ring) => countries.toRows().map(({ country }) => ({ ...ring, country })));
  const chart = new RadarChart({ blankLabels: true, layout: "slide_50%" });
  chart.style.setColorPalette("categorical", { palette: ["grey"] });
  chart.plot.text(rings, { radiusColumn: "quantity", textColumn: "quantity", colorColumn: "quantity", fontSize: "8pt" });
  chart.plot.perimeter(outlines, { radiusColumn: "quantity", colorColumn: "quantity", lineWidth: 1 });
  chart.style.setColorPalette("categorical");
  chart.plot.text(countries, { radiusColumn: "quantity", textColumn: "country", textAlign: "center" });
  chart.style.colorPalette.resetPaletteOrder();
  chart.plot.radius(countries, { radiusColumn: "quantity" });
  return [chart.setTitle("Pieces by country").setLegendLocation(null)];
}
