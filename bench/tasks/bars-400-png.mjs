import { barsPng } from "../floors/bars.mjs";
import { byHand, canvas, chartify } from "../lib/subjects.mjs";

const CHARTS = 400;

/** Of each chart: three fruits in four countries. */
function sales() {
  const [country, fruit, quantity] = [[], [], []];
  for (const [i, place] of ["BR", "CA", "GB", "US"].entries()) {
    for (const [j, name] of ["Apple", "Banana", "Grape"].entries()) {
      country.push(place);
      fruit.push(name);
      quantity.push(100 + ((37 * (3 * i + j)) % 90));
    }
  }
  return { country, fruit, quantity };
}

async function repeat(count, draw) {
  let bytes = 0;
  for (let i = 0; i < count; i++) bytes += (await draw()).length;
  return { length: bytes };
}

export default {
  order: 10,
  title: "400 grouped bars → PNG",
  rows: CHARTS,
  quickRows: 4,
  makeData: (count) => ({ ...sales(), count }),
  subjects: {
    "chartify-ts": chartify(
      ({ Chart }, { count, ...data }) =>
        repeat(count, () =>
          new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
            .bar(data, { categoricalColumns: ["country", "fruit"], numericColumn: "quantity", colorColumn: "fruit" })
            .toPNG(),
        ),
      { runs: 1 },
    ),
    "by hand": byHand((library, { count, ...data }) => repeat(count, () => barsPng(library, data)), { load: canvas, runs: 1 }),
  },
};
