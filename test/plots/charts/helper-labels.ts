import { Chart } from "../../../src/host/node/index.js";

/** A chart that has not been told its labels says how to set them. */
export function draw() {
  return new Chart().plot.line({ x: [0, 1, 2], y: [1, 3, 2] }, { xColumn: "x", yColumn: "y" });
}
