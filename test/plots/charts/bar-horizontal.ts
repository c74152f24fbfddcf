import { Chart } from "../../../src/host/node/index.js";

/** Long category names stand on the y axis. */
export function draw() {
  const rows = [
    { reason: "Delivery came later than promised", complaints: 412 },
    { reason: "Fruit was bruised", complaints: 371 },
    { reason: "Wrong item in the box", complaints: 158 },
    { reason: "Could not reach support by phone or chat", complaints: 97 },
    { reason: "Invoice was wrong", complaints: 23 },
  ];
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .bar(rows, { categoricalColumns: "reason", numericColumn: "complaints" })
    .setTitle("Late deliveries and bruised fruit make two thirds of all complaints")
    .setSubtitle("Complaints in the last quarter, by reason")
    .axes.setXAxisLabel("Complaints");
}
