import { Chart } from "chartify-ts";

/** A new chart, whose labels tell which calls set them. */
export async function draw() {
  return [new Chart()];
}
