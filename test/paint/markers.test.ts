import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARKERS } from "../../src/glyphs/fields.js";
import type { MarkersItem } from "../../src/model/items.js";
import { apart } from "../../src/paint/svg/apart.js";
import { paintMarkers } from "../../src/paint/svg/markers.js";

function markers(points: readonly number[], own: Partial<MarkersItem> = {}): MarkersItem {
  return {
    kind: "markers",
    marker: "circle",
    points: Float64Array.from(points),
    size: 6,
    fill: { color: "#1f77b4", alpha: 1 },
    stroke: null,
    ...own,
  };
}

/** Scattered places, the same ones each time. */
function places(count: number): number[] {
  return Array.from({ length: 2 * count }, (_, i) => 200 + 200 * Math.sin(i * (i % 2 === 0 ? 12.9898 : 78.233)));
}

const seeThrough = { fill: { color: "#1f77b4", alpha: 0.3 } } as const;

describe("markers in SVG", () => {
  it("are dots of one path where they are many opaque circles, and outlines where they are few", () => {
    const many = paintMarkers(markers(places(500)), new Map());
    expect(many.match(/<path/g)).toHaveLength(1);
    expect(many.match(/h0/g)).toHaveLength(500);
    expect(many).toContain('fill="none" stroke="#1f77b4" stroke-width="6" stroke-linecap="round"');
    const few = paintMarkers(markers(places(499)), new Map());
    expect(few).not.toMatch(/\dh0/);
    expect(few).toContain('fill="#1f77b4"');
  });

  it("of other kinds, sizes that differ and hatchings stay outlines", () => {
    const hatch = { color: "#000000", ground: null, angleDeg: 0, isCrossed: false, gapPx: 4, widthPx: 1 };
    const outlined = [
      ...MARKERS.filter((marker) => marker !== "circle").map((marker) => markers(places(600), { marker })),
      markers(places(600), { size: new Float64Array(600).fill(6) }),
      markers(places(600), { fill: { color: "#1f77b4", alpha: 1, hatch } }),
    ];
    for (const item of outlined) expect(paintMarkers(item, new Map())).not.toMatch(/\dh0/);
  });

  it("are written once each, in groups in which none lies on another, where they are see-through", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -500, max: 500, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })), {
          maxLength: 300,
        }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (all, size) => {
          const groups = apart(markers(all.flat(), { size }));
          expect(groups.flatMap((group) => [...group]).sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
          for (const group of groups) {
            for (const i of group) {
              for (const j of group) {
                const [[x0, y0], [x1, y1]] = [all[i], all[j]] as [[number, number], [number, number]];
                // Their boxes, with the corners of a square, and a pixel between them.
                if (i !== j) expect(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))).toBeGreaterThanOrEqual(size + 1);
              }
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("take far fewer shapes than there are markers, and one each where all lie on each other", () => {
    const spread = paintMarkers(markers(places(20_000), seeThrough), new Map());
    expect(spread.match(/<path/g)?.length).toBeLessThan(600);
    const heap = paintMarkers(markers(new Array(2000).fill(50), seeThrough), new Map());
    expect(heap.match(/<path/g)).toHaveLength(1000);
    expect(paintMarkers(markers([1e300, 1e300, 1e300, 1e300, ...places(600)], seeThrough), new Map())).toContain(
      "M1000000000 1000000000h0",
    );
  });
});
