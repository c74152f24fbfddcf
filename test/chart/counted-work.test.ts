import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import type { SceneItem } from "../../src/model/items.js";
import { layOut, renderScene } from "../../src/render.js";
import { isGroup, type SceneGroup } from "../../src/scene/types.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";
import { stepsOf } from "../security/threats/steps.js";

/*
 * What a picture costs, counted and never timed: steps for each row more, numbers that are allocated, points that are drawn and texts
 * that are measured. The bounds are what it is now and a little more; what goes beyond one is a loop, a copy or a pass too many.
 */

const noise = (count: number, step: number): Float64Array => Float64Array.from({ length: count }, (_, i) => (i * step) % 997);
const rising = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => i);
const names = (count: number, groups: number): string[] => Array.from({ length: count }, (_, i) => `g${i % groups}`);
const data = (count: number, groups = 1) => ({ x: rising(count), y: noise(count, 499), z: noise(count, 331), g: names(count, groups) });

type Data = ReturnType<typeof data>;
const chart = () => new Chart({ blankLabels: true });
const XY = { xColumn: "x", yColumn: "y" } as const;

interface Costs {
  readonly draw: (data: Data) => Pick<Chart, "figure">;
  /** Steps for each row more, and numbers allocated. */
  readonly steps: number;
  readonly numbers: number;
  /** Points that 100 000 rows and more become; as many as there are rows where it is left out. */
  readonly points?: number;
}

const PLOTS: Readonly<Record<string, Costs>> = {
  line: { draw: (rows) => chart().plot.line(rows, XY), steps: 40, numbers: 6, points: 8000 },
  area: { draw: (rows) => chart().plot.area(rows, XY), steps: 60, numbers: 7, points: 100_000 },
  scatter: { draw: (rows) => chart().plot.scatter(rows, { xColumn: "y", yColumn: "z" }), steps: 24, numbers: 8 },
  histogram: {
    draw: (rows) => new Chart({ blankLabels: true, yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "y" }),
    steps: 32,
    numbers: 6,
    points: 2000,
  },
  boxplot: {
    draw: (rows) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "g", numericColumn: "y" }),
    steps: 32,
    numbers: 6,
    points: 2000,
  },
};

/** The steps and the numbers of typed arrays that each row more takes. */
function perRow(draw: Costs["draw"]): { readonly steps: number; readonly numbers: number } {
  const [few, many] = [40_000, 80_000].map((count) => data(count)) as [Data, Data];
  renderScene(draw(few).figure);
  const steps = [few, many].map((rows) => stepsOf(() => renderScene(draw(rows).figure))) as [number, number];
  const numbers = [few, many].map((rows) => allocatedBy(() => renderScene(draw(rows).figure))) as [number, number];
  return { steps: (steps[1] - steps[0]) / 40_000, numbers: (numbers[1] - numbers[0]) / 40_000 };
}

/** How many bytes of typed arrays a call makes, in numbers of eight. */
function allocatedBy(run: () => unknown): number {
  const original = globalThis.Float64Array;
  let made = 0;
  globalThis.Float64Array = new Proxy(original, {
    construct(target, given, newTarget) {
      const array = Reflect.construct(target, given, newTarget) as Float64Array;
      if (!(given[0] instanceof ArrayBuffer)) made += array.length;
      return array;
    },
  });
  try {
    run();
  } finally {
    globalThis.Float64Array = original;
  }
  return made;
}

function pointsOf(nodes: readonly (SceneItem | SceneGroup)[]): number {
  return nodes.reduce((sum, node) => {
    if (isGroup(node)) return sum + pointsOf(node.items);
    return sum + ("points" in node ? node.points.length / 2 : "rects" in node ? node.rects.length / 4 : 1);
  }, 0);
}

describe.each(Object.entries(PLOTS))("%s", (_, { draw, ...bounds }) => {
  it("takes no more steps and numbers for each row", () => {
    const { steps, numbers } = perRow(draw);
    expect(steps).toBeLessThan(bounds.steps);
    expect(numbers).toBeLessThan(bounds.numbers);
  });

  it("draws as many points at 400 000 rows as at 100 000, where it does not draw each row", () => {
    const [some, many] = [1e5, 4e5].map((count) => pointsOf(renderScene(draw(data(count)).figure).groups)) as [number, number];
    if (bounds.points === undefined) expect(many / some).toBeLessThan(4.2);
    else expect(Math.max(some, many)).toBeLessThan(bounds.points);
  });
});

describe("a picture", () => {
  /** How many texts are measured for a chart. */
  function measured(own: Pick<Chart, "figure">): number {
    let texts = 0;
    layOut(own.figure, {
      ...embeddedMeasurer,
      widthPx: (text, font) => {
        texts++;
        return embeddedMeasurer.widthPx(text, font);
      },
    });
    return texts;
  }

  it("measures as many texts at any number of rows", () => {
    const of = (count: number): number => measured(chart().plot.line(data(count, 4), { ...XY, colorColumn: "g" }));
    expect(of(10_000)).toBeLessThan(600);
    expect(of(100_000) / of(10_000)).toBeLessThan(1.5);
  });

  it.each([1, 100, 1000])("of %i groups takes steps in proportion to its rows", (groups) => {
    const steps = (count: number): number =>
      stepsOf(() => chart().plot.scatter(data(count, groups), { xColumn: "y", yColumn: "z", colorColumn: "g" }).toSVG());
    steps(25_000);
    expect(steps(80_000) / steps(40_000)).toBeLessThan(2.3);
  });
});
