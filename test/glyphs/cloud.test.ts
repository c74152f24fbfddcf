import { describe, expect, it } from "vitest";
import { SeriesRows, TableColumn } from "../../src/data/lent-column.js";
import { cloudOf } from "../../src/glyphs/cloud.js";
import type { Cloud } from "../../src/model/items.js";
import { continuousScale } from "../../src/scales/continuous.js";
import { projection } from "../../src/scales/project.js";

const plot = { x: 50, y: 20, width: 200, height: 100 };
const origin = { column: "a", place: "test" };
const rows = 9000;
const values = (of: (i: number) => number): Float64Array => Float64Array.from({ length: rows }, (_, i) => of(i));
const x = values((i) => (i % 11 === 0 ? Number.NaN : (i * 7919) % 1000));
const y = values((i) => (i % 13 === 0 ? Number.NaN : ((i * 104729) % 997) - 5));
const views = {
  linear: {
    x: projection(continuousScale("linear", [0, 1000]), plot, "x"),
    y: projection(continuousScale("linear", [-5, 992]), plot, "y"),
  },
  "log, turned round": {
    x: projection(continuousScale("symlog", [1000, 0]), plot, "x"),
    y: projection(continuousScale("log", [900, 1]), plot, "y"),
  },
} as const;

/** Its blocks, put together from the front. */
function blocksOf(cloud: Cloud): number[] {
  const blocks: number[][] = [];
  cloud.fromBack((points, count) => blocks.unshift([...points.subarray(0, 2 * count)]));
  return blocks.flat();
}

describe("points of columns as they lie", () => {
  for (const [name, view] of Object.entries(views)) {
    for (const count of [1, 3, 40]) {
      it(`have the places of their values, block by block or all at once: ${name}, ${count} series`, () => {
        const codes = Int8Array.from({ length: rows }, (_, i) => (i % 17 === 0 ? -1 : (i * 31) % count));
        const all = new SeriesRows(codes, count);
        for (let series = 0; series < Math.min(count, 4); series++) {
          const part = count === 1 ? null : { all, series };
          const cloud = cloudOf({ x: new TableColumn(x, part, origin), y: new TableColumn(y, part, origin), shiftPx: 2 }, view);
          const own = [...x.keys()].filter((row) => part === null || codes[row] === series);
          const places = own.map((row) => [view.x.at(x[row]) + 2, view.y.at(y[row])]);
          const there = places.filter((place) => !place.some(Number.isNaN));
          expect(cloud.count).toBe(own.length);
          expect(blocksOf(cloud)).toEqual(there.flat());
          const placed = cloud.placed();
          expect([...placed.points]).toEqual(there.flat());
          expect(Array.from(placed.rows, (row) => places[row])).toEqual(there);
          const { left, right, top, bottom } = cloud.bounds;
          expect(there.every(([px = 0, py = 0]) => px >= left && px <= right && py >= top && py <= bottom)).toBe(true);
        }
      });
    }
  }
});
