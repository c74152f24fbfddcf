import { Chart } from "../../../src/host/node/index.js";

const CITIES = ["Bergen", "Oslo", "Stavanger", "Tromsø", "Trondheim", "Ålesund", "Bodø", "Drammen", "Hamar", "Molde"];

/** Ten lines named where they end because that is asked for: by default it is up to eight. */
export function draw() {
  const rows = CITIES.flatMap((city, k) =>
    Array.from({ length: 12 }, (_, i) => ({ city, year: 2012 + i, visitors: 40 + 9 * k + (6 - k) * i * 0.4 + 5 * Math.sin(i + k) })),
  );
  return new Chart({ blankLabels: true }).plot
    .line(rows, { xColumn: "year", yColumn: "visitors", colorColumn: "city", lineWidth: 2 })
    .setTitle("Molde draws the most visitors")
    .setSubtitle("Thousands per year")
    .setLegendLocation("direct");
}
