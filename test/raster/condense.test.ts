import { describe, expect, it, vi } from "vitest";
import { MARKERS } from "../../src/glyphs/fields.js";
import type { MarkersItem, PixelsItem, Rect, SceneItem } from "../../src/model/items.js";
import { condense } from "../../src/raster/condense.js";
import { Layer } from "../../src/raster/layer.js";
import { markerPaths, type Path } from "../../src/scene/marker-paths.js";
import type { Scene, SceneGroup } from "../../src/scene/types.js";

const [WIDTH, HEIGHT] = [32, 24];

function sceneOf(items: readonly (SceneItem | SceneGroup)[]): Scene {
  const groups: SceneGroup[] = [{ part: { kind: "plot" }, role: "plot", clip: null, items }];
  return { widthPx: WIDTH, heightPx: HEIGHT, background: "#ffffff", fontFamily: "Arial", title: "", description: "", notes: [], groups };
}

function series(items: readonly SceneItem[], clip: Rect | null = null): SceneGroup {
  return { part: { kind: "series", glyph: 0 }, role: "series", clip, items };
}

function markers(points: readonly number[], own: Partial<MarkersItem> = {}): MarkersItem {
  const stroke = { color: "#ffffff", width: 1, dash: [], alpha: 1, cap: "butt", join: "miter" } as const;
  return {
    kind: "markers",
    marker: "circle",
    points: Float64Array.from(points),
    size: 6,
    fill: { color: "#1f77b4", alpha: 1 },
    stroke,
    ...own,
  };
}

/** Scattered places, the same ones each time. */
function places(count: number, { width, height } = { width: WIDTH, height: HEIGHT }): number[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return Array.from({ length: count }, () => [next() * width, next() * height]).flat();
}

function pixelsOf(scene: Scene): PixelsItem[] {
  const inside = (nodes: readonly (SceneItem | SceneGroup)[]): PixelsItem[] =>
    nodes.flatMap((node) => ("items" in node ? inside(node.items) : node.kind === "pixels" ? [node] : []));
  return inside(scene.groups);
}

/** Images on white, from 0 to 255 a part. */
function onWhite(images: readonly PixelsItem[], scale: number): Float64Array {
  const picture = new Float64Array(3 * WIDTH * HEIGHT * scale * scale).fill(255);
  for (const { x, y, width, bytes } of images) {
    for (let i = 0; i < bytes.length; i += 4) {
      const alpha = (bytes[i + 3] as number) / 255;
      const at = 3 * ((y + Math.floor(i / 4 / width)) * WIDTH * scale + x + ((i / 4) % width));
      for (let part = 0; part < 3; part++)
        picture[at + part] = (picture[at + part] as number) * (1 - alpha) + (bytes[i + part] as number) * alpha;
    }
  }
  return picture;
}

type Place = readonly [x: number, y: number];

/** Sides of the polygon that stands for a circle: its area is 0.005 % less. */
const SIDES = 360;

/** A filled outline of a marker as corners. */
function cornersOf(path: Path): Place[] {
  const places = path.flatMap((step): Place[] => (step[0] === "M" || step[0] === "L" ? [[step[1], step[2]]] : []));
  const arc = path.find(([command]) => command === "A");
  if (arc === undefined) return places;
  const [[left, middle], radius] = [places[0] as Place, arc[1] as number];
  return Array.from({ length: SIDES }, (_, i) => {
    const angle = (2 * Math.PI * i) / SIDES;
    return [left + radius + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
  });
}

/** A line with a width as corners. */
function barOf(path: Path, width: number): Place[] {
  const [[x0, y0], [x1, y1]] = cornersOf(path) as [Place, Place];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = [((y1 - y0) * width) / 2 / length, ((x0 - x1) * width) / 2 / length];
  return [
    [x0 + dx, y0 + dy],
    [x1 + dx, y1 + dy],
    [x1 - dx, y1 - dy],
    [x0 - dx, y0 - dy],
  ];
}

/** Twice the area of a polygon, its sign by the way round. */
function twiceArea(corners: readonly Place[]): number {
  return corners.reduce((sum, [x1, y1], i) => {
    const [x0, y0] = corners.at(i - 1) as Place;
    return sum + x0 * y1 - x1 * y0;
  }, 0);
}

/** What two convex polygons share (Sutherland and Hodgman, Communications of the ACM 17, 1974). */
function shared(one: readonly Place[], other: readonly Place[]): Place[] {
  const way = Math.sign(twiceArea(other));
  return other.reduce((left: readonly Place[], [x1, y1], i) => {
    const [x0, y0] = other.at(i - 1) as Place;
    const inside = ([x, y]: Place): number => way * ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
    return left.flatMap((to, k): Place[] => {
      const from = left.at(k - 1) as Place;
      const [before, after] = [inside(from), inside(to)];
      const crossing: Place = [
        from[0] + ((to[0] - from[0]) * before) / (before - after),
        from[1] + ((to[1] - from[1]) * before) / (before - after),
      ];
      return [...(before * after < 0 ? [crossing] : []), ...(after >= 0 ? [to] : [])];
    });
  }, one) as Place[];
}

/** The area under at least one of some convex polygons, by those that each of them shares with the others. */
function unionArea(polygons: readonly (readonly Place[])[]): number {
  const [first, ...others] = polygons;
  if (first === undefined || first.length < 3) return first === undefined ? 0 : unionArea(others);
  return Math.abs(twiceArea(first)) / 2 + unionArea(others) - unionArea(others.map((other) => shared(other, first)));
}

/** The share of each pixel that shapes cover. */
function sharesOf(polygons: readonly (readonly Place[])[], scale: number): Float64Array {
  const shares = new Float64Array(WIDTH * HEIGHT * scale * scale);
  const places = polygons.flat();
  const [left, right] = [Math.min(...places.map(([x]) => x)) * scale - 1, Math.max(...places.map(([x]) => x)) * scale];
  for (let at = 0; at < shares.length; at++) {
    const [x, y] = [at % (WIDTH * scale), Math.floor(at / (WIDTH * scale))];
    if (x < left || x > right) continue;
    const pixel = (
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ] as const
    ).map(([px, py]): Place => [px / scale, py / scale]);
    shares[at] = unionArea(polygons.map((polygon) => shared(pixel, polygon))) * scale ** 2;
  }
  return shares;
}

const rgb = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Markers painted one after the other with exact shares of pixels. */
function exact(batches: readonly MarkersItem[], scale: number): Float64Array {
  const picture = new Float64Array(3 * WIDTH * HEIGHT * scale * scale).fill(255);
  const lay = (shares: Float64Array, { color, alpha }: { readonly color: string; readonly alpha: number }): void => {
    for (const [at, share] of shares.entries()) {
      for (const [part, value] of rgb(color).entries())
        picture[3 * at + part] = (picture[3 * at + part] as number) * (1 - share * alpha) + value * share * alpha;
    }
  };
  for (const { marker, points, size, fill, stroke } of batches) {
    for (let i = 0; i < points.length; i += 2) {
      const diameter = typeof size === "number" ? size : (size[i / 2] as number);
      const paths = markerPaths(marker, points[i] as number, points[i + 1] as number, diameter);
      if (paths.filled.length > 0) lay(sharesOf(paths.filled.map(cornersOf), scale), fill);
      if (paths.lines.length > 0 && stroke !== null)
        lay(
          sharesOf(
            paths.lines.map((path) => barOf(path, stroke.width)),
            scale,
          ),
          stroke,
        );
    }
  }
  return picture;
}

function differences(one: Float64Array, other: Float64Array): { largest: number; mean: number } {
  const apart = one.map((value, i) => Math.abs(value - (other[i] as number))).filter((value) => value > 0);
  return { largest: Math.max(0, ...apart), mean: apart.length === 0 ? 0 : apart.reduce((sum, value) => sum + value, 0) / apart.length };
}

describe("condense", () => {
  it.each(MARKERS)("covers the exact area of each pixel with %s", (marker) => {
    for (const [size, alpha] of [
      [3, 1],
      [6, 0.3],
      [15, 1],
    ] as const) {
      const stroke = { color: "#ffffff", width: 1, dash: [], alpha, cap: "butt", join: "miter" } as const;
      const batches = ["#1f77b4", "#ff7f0e"].map((color, i) =>
        markers(places(4).slice(4 * i, 4 * i + 4), { marker, size, stroke, fill: { color, alpha } }),
      );
      const { largest, mean } = differences(onWhite(pixelsOf(condense(sceneOf(batches), { scale: 1 })), 1), exact(batches, 1));
      expect(largest, `${size} px`).toBeLessThanOrEqual(4);
      expect(mean, `${size} px`).toBeLessThan(0.5);
    }
  });

  it("draws with sizes by point, at any scale, over the edges", () => {
    const batch = markers([-1, 3, 20.3, 15.7, 31, 23], { size: Float64Array.of(8, 14, 5) });
    for (const scale of [1, 1.5, 2]) {
      const { largest } = differences(onWhite(pixelsOf(condense(sceneOf([batch]), { scale })), scale), exact([batch], scale));
      expect(largest, `scale ${scale}`).toBeLessThanOrEqual(4);
    }
  });

  it("has no seam between few and many markers", () => {
    const [few, more] = [places(12), places(25_000)];
    const many = markers([...few, ...more.map(() => -1000)]);
    const { largest, mean } = differences(
      onWhite(pixelsOf(condense(sceneOf([markers(few)]), { scale: 1 })), 1),
      onWhite(pixelsOf(condense(sceneOf([many]), { scale: 1 })), 1),
    );
    expect(largest).toBeLessThanOrEqual(8);
    expect(largest).toBeGreaterThan(0);
    expect(mean).toBeLessThan(2);
  });

  it("makes one image of series that follow each other, and two where another mark lies between them", () => {
    const line: SceneItem = { kind: "polyline", points: Float64Array.of(0, 0, 9, 9), stroke: markers([]).stroke as never };
    const [one, other] = [series([markers([5, 5])]), series([markers([9, 9])])];
    expect(pixelsOf(condense(sceneOf([one, other]), { scale: 1 }))).toHaveLength(1);
    expect(pixelsOf(condense(sceneOf([one, series([line]), other]), { scale: 1 }))).toHaveLength(2);
  });

  it("ends at the clip of a group, outwards to a whole pixel", () => {
    const [image] = pixelsOf(condense(sceneOf([series([markers(places(100))], { x: 10.4, y: 5, width: 10, height: 8 })]), { scale: 1 }));
    expect(image).toMatchObject({ x: 10, y: 5, width: 11, height: 8 });
  });

  it("draws the same in bands as in one piece", () => {
    const points = places(40, { width: 3000, height: 2000 });
    const wide = { ...sceneOf([markers(points, { size: 200 })]), widthPx: 3000, heightPx: 2000 };
    const images = pixelsOf(condense(wide, { scale: 1 }));
    expect(images.length).toBeGreaterThan(1);
    expect(images.slice(1).map(({ y }, i) => y - (images[i] as PixelsItem).y)).toEqual(images.slice(0, -1).map(({ height }) => height));
    const small = { ...sceneOf([markers(points, { size: 200 })]), widthPx: 3000, heightPx: 100 };
    const [top, part] = [images[0] as PixelsItem, pixelsOf(condense(small, { scale: 1 }))[0] as PixelsItem];
    const shift = part.x - top.x;
    const differing = part.bytes.findIndex((byte, i) => {
      const [column, row] = [Math.floor((i / 4) % part.width) + shift, Math.floor(i / 4 / part.width) + part.y - top.y];
      return byte !== top.bytes[4 * (row * top.width + column) + (i % 4)];
    });
    expect(differing).toBe(-1);
  });

  it("leaves out what is out of view, and a scene without markers as it is", () => {
    expect(pixelsOf(condense(sceneOf([markers([-50, -50])]), { scale: 1 }))).toEqual([]);
    expect(pixelsOf(condense(sceneOf([]), { scale: 1 }))).toEqual([]);
  });

  it("stamps little of what lies behind", () => {
    const lines = (count: number): number => {
      const spy = vi.spyOn(Layer.prototype, "addBehind");
      condense(sceneOf([markers(places(count))]), { scale: 1 });
      const calls = spy.mock.calls.length;
      spy.mockRestore();
      return calls;
    };
    const once = lines(50_000);
    expect(once).toBeGreaterThan(100);
    expect(once).toBeLessThan(5000);
    expect(lines(200_000)).toBeLessThan(1.2 * once);
  });
});
