import { Chart } from "../../../src/host/node/index.js";

/** What came in above zero and what went out below it, in one call, with the labels of the larger parts in another. */
export function draw() {
  const months = ["May", "June", "July", "August"];
  const flows = { Sales: [42, 51, 38, 60], Refunds: [-6, -4, -9, -3], Trading: [12, -8, 5, -14], Rent: [-15, -15, -15, -16] };
  const rows = Object.entries(flows).flatMap(([flow, values]) =>
    values.map((million, i) => ({ month: months[i] as string, flow, million, label: `${million}` })),
  );
  const stacks = { categoricalColumns: "month", numericColumn: "million", stackColumn: "flow" } as const;
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.barStacked(rows, { ...stacks, stackOrder: ["Sales", "Trading", "Refunds", "Rent"] })
    .plot.textStacked(
      rows.filter(({ million }) => Math.abs(million) > 6),
      { ...stacks, textColumn: "label" },
    )
    .setTitle("Trading lost in June and August what it had won before")
    .axes.setYAxisLabel("Million euros");
}
