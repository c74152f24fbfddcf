import { Chart } from "chartify-ts";

/** Shades for ordered values. */
export async function draw() {
  const draw = (names, type, options) => {
    const start = Date.UTC(2015, 0, 1);
    const rows = names.flatMap((grouping, i) =>
      Array.from({ length: 200 }, (_, day) => ({
        time: new Date(start + day * 86_400_000),
        grouping,
        y: (i + 1) * day + 40 * Math.sin((day + 20 * i) / 15),
      })),
    );
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" });
    chart.style.setColorPalette(type);
    return chart.plot.line(rows, { xColumn: "time", yColumn: "y", colorColumn: "grouping", ...options });
  };

  return [draw(["1st", "2nd", "3rd", "4th", "5th", "6th"], "sequential", {}).setTitle("From the first to the sixth")];
}
