import { type BarStackedOptions, Chart } from "../../../src/host/node/index.js";

/** Income upwards, spending downwards by a second call. */
export function draw() {
  const quarters = ["Q1", "Q1", "Q2", "Q2", "Q3", "Q3"];
  const income = {
    quarter: quarters,
    kind: ["Sales", "Services", "Sales", "Services", "Sales", "Services"],
    million: [40, 12, 44, 15, 51, 22],
  };
  const costs = { quarter: quarters, kind: ["Staff", "Rent", "Staff", "Rent", "Staff", "Rent"], million: [-24, -8, -27, -8, -29, -9] };
  const stacks: BarStackedOptions<typeof income> = {
    categoricalColumns: "quarter",
    numericColumn: "million",
    stackColumn: "kind",
    categoricalOrderBy: ["Q1", "Q2", "Q3"],
  };
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.barStacked(income, stacks)
    .plot.barStacked(costs, stacks)
    .setTitle("Services grow faster than costs")
    .axes.setYAxisTickFormat("$0a")
    .axes.setYAxisLabel("Million dollars");
}
