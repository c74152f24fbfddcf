import { Figure } from "../figure/figure.js";
import { renderHTML, renderSVG } from "../render.js";
import type { ColorPalette } from "../style/palette.js";
import { colorPalettes as palettes } from "../style/palettes.js";
import { readList, readString } from "../util/options.js";

/** A picture of palettes. */
export interface PaletteSheet {
  toSVG(): string;
  toHTML(): string;
}

/** Swatches in a row; what has more, such as the palette of all colours, goes on in the next one. */
const PER_ROW = 20;
const ROW_PX = 44;
const WIDTH_PX = 960;
/** Room for the names, in swatches. */
const NAME_WIDTH = 4;

/** The palettes that `style.setColorPalette` knows by name, and a sheet of what they look like. */
export const colorPalettes = {
  ...palettes,

  /**
   * A sheet of swatches with the names of palettes.
   *
   * @param names Which ones, in order. Default: all.
   * @throws ChartifyError `bad-palette` for an unknown name.
   */
  show(names: readonly string[] = palettes.list()): PaletteSheet {
    const place = "colorPalettes.show";
    const figure = sheetOf(readList((name, at) => palettes.get(readString(name, at), place))(names, place));
    return { toSVG: () => renderSVG(figure), toHTML: () => renderHTML(figure) };
  },
};

function sheetOf(list: readonly ColorPalette[]): Figure {
  const rows = list.reduce((count, palette) => count + Math.ceil(palette.length / PER_ROW), 0);
  const axis = { range: [0, NAME_WIDTH + PER_ROW], hidden: true };
  const figure = Figure.fromJSON({
    width: WIDTH_PX,
    height: Math.max(1, rows) * ROW_PX + 2 * ROW_PX,
    title: "Color palettes",
    xAxis: axis,
    yAxis: { range: [-Math.max(1, rows), 0], hidden: true },
    legend: { visible: false },
  });
  let top = 0;
  for (const palette of list) {
    const name = palette.name ?? "";
    figure.addGlyph({ kind: "text", plot: "name", x: [0], y: [top - 0.5], text: [name], textBaseline: "middle" });
    for (const [i, color] of palette.toHexList().entries()) {
      const [left, upper] = [NAME_WIDTH + (i % PER_ROW), top - Math.floor(i / PER_ROW)];
      const [right, lower] = [left + 0.92, upper - 0.85];
      const corners = { x: [left, right, right, left], y: [upper, upper, lower, lower] };
      figure.addGlyph({ kind: "polygon", plot: "swatch", name: `${name} ${color}`, ...corners, color, fillAlpha: 1 });
    }
    top -= Math.ceil(palette.length / PER_ROW);
  }
  return figure;
}
