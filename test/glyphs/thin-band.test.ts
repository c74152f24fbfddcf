import { describe, expect, it } from "vitest";
import { type Band, bandEdges } from "../../src/glyphs/thin-band.js";
import { Winding } from "../../src/raster/winding.js";

const [WIDTH, HEIGHT] = [100, 80];

const chance = (i: number): number => Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1;

function bandOf(count: number, { top, bottom = () => HEIGHT }: { top(i: number): number; bottom?(i: number): number }): Band {
  const at = (y: (i: number) => number): Float64Array => Float64Array.from({ length: count }, (_, i) => y(i));
  return { xs: at((i) => (i / (count - 1)) * WIDTH), tops: at(top), bottoms: at(bottom) };
}

/** The outline through edges. */
function outline(top: readonly (readonly [number, number])[], bottom: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from([...top, ...bottom.toReversed()].flat());
}

/** The shares of pixels that the band covers, whole and thinned, at a scale. */
function shares(band: Band, scale: number): readonly [whole: Float32Array, thinned: Float32Array] {
  const { top, bottom } = bandEdges(band, 0, band.xs.length);
  const place = (across: ArrayLike<number>, along: ArrayLike<number>): [number, number][] =>
    Array.from(across, (x, i) => [x, along[i] as number]);
  const covered = (points: Float64Array): Float32Array => {
    const winding = new Winding({ x: 0, y: 0, width: WIDTH * scale, height: HEIGHT * scale });
    winding.add(points, scale);
    return winding.toCoverage();
  };
  return [
    covered(outline(place(band.xs, band.tops), place(band.xs, band.bottoms))),
    covered(outline(place(top.across, top.along), place(bottom.across, bottom.along))),
  ];
}

const bands = {
  noise: bandOf(60_000, { top: (i) => 10 + 60 * chance(i) }),
  "noise on noise": bandOf(60_000, { top: (i) => 10 + 30 * chance(i), bottom: (i) => 45 + 30 * chance(i + 0.5) }),
  levels: bandOf(60_000, { top: (i) => [10, 33.3, 60][Math.floor(3 * chance(i))] as number }),
  steps: bandOf(60_000, { top: (i) => (Math.floor(i / 7) % 2 === 0 ? 20 : 70) }),
  wave: bandOf(200_000, { top: (i) => 40 + 30 * Math.sin(i / 9000) }),
  spikes: bandOf(60_000, { top: (i) => (i % 5000 === 0 ? 5 : 75) }),
};

describe("very many points of an area", () => {
  it.each(Object.entries(bands))("cover as much of each pixel in few corners as all do: %s", (_, band) => {
    for (const scale of [1, 2, 4]) {
      const [whole, thinned] = shares(band, scale);
      const apart = whole.map((share, i) => Math.abs(share - (thinned[i] as number)));
      // In 256ths.
      expect(256 * apart.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(6 + 4 * scale);
      expect((256 * apart.reduce((sum, one) => sum + one, 0)) / apart.filter((one) => one > 0).length).toBeLessThan(2.5);
    }
    const { top, bottom } = bandEdges(band, 0, band.xs.length);
    expect(top.rows.length + bottom.rows.length).toBeLessThan(WIDTH * 4 * 40);
  });

  it("grow in corners with the pixels, not with the points", () => {
    const corners = [1e5, 1e6].map((count) => bandEdges(bandOf(count, { top: (i) => 10 + 60 * chance(i) }), 0, count).top.rows.length);
    expect((corners[1] as number) / (corners[0] as number)).toBeLessThan(1.2);
  });

  it("are the same from the right to the left", () => {
    const { xs, tops, bottoms } = bands.noise;
    const turned = bandEdges({ xs: xs.toReversed(), tops: tops.toReversed(), bottoms: bottoms.toReversed() }, 0, xs.length);
    expect(turned.top.rows.length).toBeLessThan(WIDTH * 4 * 40);
    expect(turned.top.across[0]).toBe(WIDTH);
  });

  it("stay as they are where they are few, where x goes to and fro, and where the edges cross", () => {
    for (const band of [
      bandOf(3000, { top: () => 10 * chance(1) }),
      { ...bands.noise, xs: bands.noise.xs.map((_, i) => WIDTH * chance(i)) },
    ]) {
      expect(bandEdges(band, 0, band.xs.length).top.along).toEqual([...band.tops]);
    }
    const crossing = bandOf(60_000, { top: (i) => 10 + 60 * chance(i), bottom: (i) => 10 + 60 * chance(i + 0.5) });
    expect(bandEdges(crossing, 0, crossing.xs.length).top.rows.length).toBeGreaterThan(60_000);
  });

  it("name rows that they draw: the lowest and the highest of each column among them", () => {
    const { top } = bandEdges(bands.spikes, 0, 60_000);
    for (const spike of [5000, 25_000]) expect(top.rows).toContain(spike);
  });
});
