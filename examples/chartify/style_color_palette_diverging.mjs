import { Chart } from "chartify-ts";

/** Two hues that part in the middle. */
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

  const answers = ["Very Unlikely", "Unlikely", "Neutral", "Likely", "Very Likely"];
  return [draw(answers, "diverging", { colorOrder: answers }).setTitle("From very unlikely to very likely")];
}
