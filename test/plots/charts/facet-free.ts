import { Chart } from "../../../src/host/node/index.js";

const UNITS = { "Rain (mm)": [55, 40, 49, 78], "Temperature (°C)": [-3, 5, 16, 7], "Sun (hours)": [46, 178, 247, 90] };

/** What is measured in units of its own, over one axis of time. */
export function draw() {
  const rows = Object.entries(UNITS).flatMap(([what, values]) =>
    values.map((value, i) => ({ what, value, day: `2024-${String(i * 3 + 1).padStart(2, "0")}-01` })),
  );
  return new Chart({
    blankLabels: true,
    xAxisType: "datetime",
    layout: "slide_75%",
    facet: { column: "what", columns: 1, share: "x" },
  }).plot
    .area(rows, { xColumn: "day", yColumn: "value", colorColumn: "what" })
    .setTitle("Summer is warm, and wet")
    .setSubtitle("Rain in mm, temperature in °C and hours of sun by month")
    .setLegendLocation(null);
}
