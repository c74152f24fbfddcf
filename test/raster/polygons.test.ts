import { describe, expect, it, vi } from "vitest";
import type { PixelsItem, PolygonItem } from "../../src/model/items.js";
import { polygonsAsPixels } from "../../src/raster/polygons.js";
import { Winding } from "../../src/raster/winding.js";
import { paintSteps } from "../../src/scene/paint-steps.js";
import type { Scene } from "../../src/scene/types.js";

const [WIDTH, HEIGHT] = [40, 30];
const rect = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

/** Scattered numbers from 0 to 1, the same ones each time. */
const chance = (i: number): number => Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1;

function coverageOf(points: readonly number[], scale = 1): Float32Array {
  const winding = new Winding(rect);
  winding.add(Float64Array.from(points), scale);
  return winding.toCoverage();
}

/** Shares of pixels below a line with `heights` at even places, counted at very many places of each. */
function countedBelow(line: (x: number) => number): Float64Array {
  const [across, down] = [64, 64];
  const shares = new Float64Array(WIDTH * HEIGHT);
  for (let i = 0; i < WIDTH * across; i++) {
    const y = line((i + 0.5) / across);
    for (let j = 0; j < HEIGHT * down; j++) {
      const at = Math.floor(j / down) * WIDTH + Math.floor(i / across);
      if ((j + 0.5) / down > y) shares[at] = (shares[at] as number) + 1 / across / down;
    }
  }
  return shares;
}

function noise(count: number, own: Partial<PolygonItem> = {}): PolygonItem {
  const top = Array.from({ length: count }, (_, i) => [(i / (count - 1)) * WIDTH, 5 + 20 * chance(i)]);
  const points = Float64Array.from([...top.flat(), WIDTH, HEIGHT, 0, HEIGHT]);
  return { kind: "polygon", points, fill: { color: "#1f77b4", alpha: 0.5 }, stroke: null, ...own };
}

function sceneOf(items: readonly PolygonItem[]): Scene {
  const groups = [{ part: { kind: "plot" }, role: "plot", clip: null, items } as const];
  return { widthPx: WIDTH, heightPx: HEIGHT, background: "#ffffff", fontFamily: "Arial", title: "", description: "", notes: [], groups };
}

describe("Winding", () => {
  it("gives the exact share of each pixel of a rectangle, at any scale, over the edges too", () => {
    const covered = coverageOf([-3, 2.25, 1.5, 2.25, 1.5, 4, -3, 4], 2);
    expect(covered[4 * WIDTH]).toBeCloseTo(0.5);
    expect(covered[5 * WIDTH + 2]).toBeCloseTo(1);
    expect(covered[7 * WIDTH + 3]).toBeCloseTo(0);
    expect(covered.reduce((sum, share) => sum + share, 0)).toBeCloseTo(3 * 3.5);
    expect(coverageOf([-9, -9, 99, -9, 99, 99, -9, 99]).every((share) => share === 1)).toBe(true);
  });

  it("covers what lies below a line of noise, whichever way it goes round", () => {
    const { points } = noise(200);
    const heights = points.filter((_, i) => i % 2 === 1);
    const line = (x: number): number => {
      const [at, part] = [Math.floor((x / WIDTH) * 199), ((x / WIDTH) * 199) % 1];
      return (heights[at] as number) * (1 - part) + (heights[at + 1] as number) * part;
    };
    const counted = countedBelow(line);
    const backwards = Array.from({ length: points.length / 2 }, (_, i) => [
      ...points.slice(points.length - 2 * i - 2, points.length - 2 * i),
    ]);
    for (const covered of [coverageOf([...points]), coverageOf(backwards.flat())]) {
      const far = covered.reduce((most, share, i) => Math.max(most, Math.abs(share - (counted[i] as number))), 0);
      expect(far).toBeLessThan(0.01);
    }
  });

  it("parts outlines at gaps, and covers nothing twice", () => {
    const twice = [1, 1, 5, 1, 5, 5, 1, 5];
    const covered = coverageOf([...twice, Number.NaN, Number.NaN, ...twice, Number.NaN, Number.NaN, 10, 10, 12, 10, 12, 12, 10, 12]);
    expect(covered.reduce((sum, share) => sum + share, 0)).toBeCloseTo(16 + 4);
  });
});

describe("polygons whose edges pass very many rows", () => {
  it("are one image, in their order; others, hatched ones and outlined ones stay polygons", () => {
    const hatch = { color: "#000000", ground: null, angleDeg: 0, isCrossed: false, gapPx: 4, widthPx: 1 };
    const stroke = { color: "#000000", width: 1, dash: [], alpha: 1, cap: "butt", join: "miter" } as const;
    const back = noise(3000);
    const front = { ...noise(3000), fill: { color: "#ff7f0e", alpha: 1 } };
    const items = [back, front, noise(50), noise(3000, { stroke }), noise(3000, { fill: { color: "#1f77b4", alpha: 1, hatch } })];
    const drawn = polygonsAsPixels(sceneOf(items), 2).groups.flatMap((group) => group.items);
    expect(drawn.map((item) => "kind" in item && item.kind)).toEqual(["pixels", "polygon", "polygon", "polygon"]);
    const { bytes, width, height, scale } = drawn[0] as PixelsItem;
    expect([width, scale]).toEqual([2 * WIDTH, 2]);
    const last = 4 * (width * (height - 1) + 10);
    expect([...bytes.slice(last, last + 4)]).toEqual([255, 127, 14, 255]);
  });

  it("cost steps in proportion to their points", () => {
    const steps = [4000, 8000, 16_000].map((count) => paintSteps(sceneOf([noise(count)]), 1));
    expect((steps[2] as number) / (steps[0] as number)).toBeLessThan(4.5);
    expect(paintSteps(sceneOf([noise(1_000_000)]), 1)).toBeLessThan(500_000_000);
    const added = vi.spyOn(Winding.prototype, "add");
    polygonsAsPixels(sceneOf([noise(4000), noise(4000)]), 1);
    expect(added).toHaveBeenCalledTimes(2);
    added.mockRestore();
  });
});
