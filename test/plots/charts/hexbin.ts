import { Chart } from "../../../src/host/node/index.js";

/** Many points counted in hexagons. */
export function draw() {
  // A fixed sequence stands in for chance, so that the picture is the same every time.
  let state = 1;
  const next = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const x = Array.from({ length: 4000 }, () => 3 * normal());
  const y = x.map((value) => 0.4 * value + normal());
  return new Chart({ blankLabels: true, xAxisType: "density", yAxisType: "density" }).plot
    .hexbin({ x, y }, { xValuesColumn: "x", yValuesColumn: "y", size: 0.3 })
    .setTitle("The cloud leans to the right");
}
