import { Chart } from "../../../src/host/node/index.js";

/** Areas through each other. */
export function draw() {
  const rows = [1, 2, 3, 4, 5, 6].flatMap((week) => [
    { week, team: "Blue", tickets: 12 + 5 * week - week * week },
    { week, team: "Orange", tickets: 4 + 3 * week },
  ]);
  return new Chart({ blankLabels: true }).plot
    .area(rows, { xColumn: "week", yColumn: "tickets", colorColumn: "team" })
    .setTitle("Orange overtakes Blue in week four")
    .axes.setXAxisLabel("Week")
    .axes.setYAxisLabel("Tickets");
}
