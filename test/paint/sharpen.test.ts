import { describe, expect, it } from "vitest";
import type { PolylineItem, RectsItem, SceneItem } from "../../src/model/items.js";
import { sharpen } from "../../src/paint/canvas/sharpen.js";
import type { Scene } from "../../src/scene/types.js";

const scene = (item: SceneItem): Scene => ({
  widthPx: 100,
  heightPx: 100,
  background: "#ffffff",
  fontFamily: "Arial",
  title: "t",
  description: "d",
  notes: [],
  groups: [{ part: { kind: "plot" }, role: "plot", clip: null, items: [item] }],
});
const sharp = <T extends SceneItem>(item: T, scale: number): T => sharpen(scene(item), scale).groups[0]?.items[0] as T;
const rects = (stroke: RectsItem["stroke"], ...numbers: number[]): RectsItem => ({
  kind: "rects",
  rects: Float64Array.from(numbers),
  fill: { color: "#000000", alpha: 1 },
  stroke,
});
const solid = (width: number) => ({ color: "#ffffff", width, dash: [], alpha: 1, cap: "butt", join: "miter" }) as const;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

describe.each([1, 1.25, 1.5, 2])("at %s pixels per pixel", (scale) => {
  it("rectangles end between two pixels, those that touch at the same place", () => {
    const { rects: moved } = sharp(rects(null, 10.3, 20.4, 30.2, 40.1, 40.5, 20.4, 10.7, 40.1), scale);
    for (const i of [0, 4]) {
      const [x = 0, y = 0, width = 0, height = 0] = moved.subarray(i, i + 4);
      for (const edge of [x, y, x + width, y + height]) expect(isWhole(edge * scale)).toBe(true);
    }
    expect((moved[0] ?? 0) + (moved[2] ?? 0)).toBeCloseTo(moved[4] ?? 0);
  });

  it("outlines lie on whole pixels", () => {
    const { rects: moved, stroke } = sharp(rects(solid(1), 10.3, 20.4, 30.2, 40.1), scale);
    const width = (stroke?.width ?? 0) * scale;
    expect(isWhole(width)).toBe(true);
    for (const edge of [moved[0] ?? 0, (moved[0] ?? 0) + (moved[2] ?? 0)]) expect(isWhole(edge * scale - width / 2)).toBe(true);
  });

  it("level and upright lines are as thick as so many pixels, other lines stay", () => {
    const line = (...points: number[]): PolylineItem => ({ kind: "polyline", points: Float64Array.from(points), stroke: solid(1) });
    const moved = sharp(line(10.2, 5, 10.2, 50.3), scale);
    expect(isWhole((moved.points[0] ?? 0) * scale - (moved.stroke.width * scale) / 2)).toBe(true);
    const slanted = line(10.2, 5, 11, 50.3);
    expect(sharp(slanted, scale)).toBe(slanted);
  });

  it("nothing that is there becomes thinner than a pixel", () => {
    expect((sharp(rects(null, 10.3, 20, 0.1, 5), scale).rects[2] ?? 0) * scale).toBeCloseTo(1);
  });
});
