import { Chart } from "../../../src/host/node/index.js";

/** Points coloured by a number, with a colour bar. */
export function draw() {
  const stations = Array.from({ length: 90 }, (_, i) => ({
    longitude: -10 + ((i * 37) % 90) * 0.45,
    latitude: 36 + ((i * 53) % 97) * 0.3,
    temperature: Math.round(10 * (22 - ((i * 53) % 97) * 0.2 + Math.sin(i))) / 10,
  }));
  return new Chart({ blankLabels: true }).plot
    .scatter(stations, { xColumn: "longitude", yColumn: "latitude", colorColumn: "temperature" })
    .setTitle("Warm in the south")
    .setSubtitle("Mean temperature of each station in °C")
    .axes.setXAxisLabel("Longitude")
    .axes.setYAxisLabel("Latitude");
}
