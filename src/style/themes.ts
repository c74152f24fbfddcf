import type { Marker } from "../model/columns.js";
import type { Hatch } from "../model/items.js";
import type { ThemeDef, ThemeName, ThemeSeries } from "./theme.js";

const NO_PALETTES = { categorical: null, sequential: null, diverging: null };

const hexes = (packed: string): string[] => packed.split(" ").map((hex) => `#${hex}`);

/** Greys that stand out from the paper as texts do, each once: a fill is hatched by its grey. */
const GREYS = hexes("262626 6b6b6b 4a4a4a 747474 353535 5c5c5c 404040 707070 2e2e2e 646464");

const INK = "#262626";
const MIDDLE = "#8f8f8f";

const lines = (angleDeg: number, given: Partial<Hatch> = {}): Hatch => ({
  color: INK,
  ground: "#ffffff",
  angleDeg,
  isCrossed: false,
  gapPx: 7,
  widthPx: 1.5,
  ...given,
});

const place = (dash: readonly number[], marker: Marker, hatch: Hatch | null): ThemeSeries => ({ dash, marker, hatch });

/** Neighbours differ most: a full fill beside an open one, a long dash beside a short one. */
const IN_PRINT: readonly ThemeSeries[] = [
  place([], "circle", null),
  place([14, 6], "square", lines(-45)),
  place([4, 5], "triangle", lines(0, { ground: MIDDLE, gapPx: 0 })),
  place([14, 5, 4, 5], "diamond", lines(45)),
  place([24, 6], "inverted_triangle", lines(0)),
  place([8, 4, 3, 4, 3, 4], "hex", lines(45, { isCrossed: true, gapPx: 9 })),
  place([2, 8], "x", lines(90)),
  place([18, 4, 8, 4], "cross", lines(-45, { ground: MIDDLE })),
  place([8, 12], "asterisk", lines(45, { color: "#ffffff", ground: INK })),
  place([3, 3], "square_x", lines(0, { isCrossed: true, gapPx: 9 })),
];

/** The library's themes. Adding one means its name and its entry here. */
export const THEMES = {
  default: { ink: "#333333", background: "#ffffff", style: {}, palettes: NO_PALETTES, series: [], others: "keep" },
  dark: {
    ink: "#f2f3f5",
    background: "#1b1e24",
    style: {
      mark: { color: "#67a5d5" },
      bar: { missingColor: "#747a84" },
      callout: { boxColor: "#ff6b6b" },
      area: { overlappingAlpha: 0.4 },
      histogram: { alpha: 0.5 },
    },
    palettes: {
      categorical: hexes(
        "67a5d5 f59600 a3e596 cf4143 7c63b9 ab8b79 c26289 b3bdc7 cfd04a 4fe8f5 b9d7f5 ffd3a6 b5ecc0 ffb8b3 dccdf5 dcc0b5 fbd0ea d6d9dd ecedaa b3f0f5",
      ),
      sequential: hexes("1d3a57 24527d 2d6ba4 4187c6 6aa5dc 9bc5ec d3e8fa"),
      diverging: hexes("67a5d5 363b44 f08a5d"),
    },
    series: [],
    others: "stand out",
  },
  print: {
    ink: "#000000",
    background: "#ffffff",
    style: {
      mark: { color: INK },
      bar: { missingColor: "#dedede" },
      area: { overlappingAlpha: 0.3 },
      histogram: { alpha: 0.5 },
      callout: { boxColor: "#808080" },
    },
    palettes: {
      categorical: GREYS,
      sequential: hexes("e6e6e6 c4c4c4 a0a0a0 7d7d7d 5c5c5c 3d3d3d 1f1f1f"),
      diverging: hexes("f0f0f0 909090 1f1f1f"),
    },
    series: IN_PRINT,
    others: "grey",
  },
  minimal: {
    ink: "#333333",
    background: "#ffffff",
    style: {
      axis: { lineWidth: 0, tickLength: 0, tickPadding: 7 },
      axisLabel: { bold: false },
      grid: { width: 1 },
      legend: { borderColor: "#ffffff" },
    },
    palettes: NO_PALETTES,
    series: [],
    others: "keep",
  },
} as const satisfies Readonly<Record<ThemeName, ThemeDef>>;
