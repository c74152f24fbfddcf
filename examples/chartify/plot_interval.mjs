import { Chart, exampleData } from "chartify-ts/node";

/** Confidence intervals, alone and on bars. */
export async function draw() {
  const pricesOf = new Map();
  for (const { fruit, total_price } of (await exampleData()).toRows()) pricesOf.set(fruit, [...(pricesOf.get(fruit) ?? []), total_price]);
  const rows = [...pricesOf].map(([fruit, prices]) => {
    const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
    const squares = prices.reduce((sum, price) => sum + (price - mean) ** 2, 0);
    const margin = (1.96 * Math.sqrt(squares / (prices.length - 1))) / Math.sqrt(prices.length);
    return { fruit, mean, lower: mean - margin, upper: mean + margin };
  });
  const bounds = { categoricalColumns: "fruit", lowerBoundColumn: "lower", upperBoundColumn: "upper" };
  const alone = new Chart({ blankLabels: true, xAxisType: "categorical" });
  alone.plot.interval(rows, { ...bounds, middleColumn: "mean" });
  const onBars = new Chart({ blankLabels: true, xAxisType: "categorical" });
  onBars.plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "mean" }).plot.interval(rows, bounds);
  return [alone.setTitle("Mean revenue per sale"), onBars.setTitle("The same on bars")];
}
