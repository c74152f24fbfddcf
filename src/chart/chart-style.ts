import type { ColorLike } from "../style/color.js";
import type { House } from "../style/house.js";
import type { ColorPalette } from "../style/palette.js";
import type { PaletteName } from "../style/palette-name.js";
import { createPaletteOrder, type PaletteOrder, type PaletteType } from "../style/palette-order.js";

/** Options of `style.setColorPalette`. */
export interface ColorPaletteOptions {
  /** A palette's name, a palette, or colours. Default: Chartify's for the type. */
  readonly palette?: PaletteName | ColorPalette | readonly ColorLike[] | undefined;
  /** With type `accent`: the values to stress in palette order, or the colour of each. */
  readonly accentValues?: readonly (string | number)[] | Readonly<Record<string, ColorLike>> | undefined;
}

/** The colours of a chart's next plots, and calls that change them. */
export interface ChartColorPalette<C> {
  /** Begins the palette again, so that the next plot takes the first colour. */
  resetPaletteOrder(): C;
  /** The colour of values that an accent palette does not stress. */
  setDefaultColor(color: ColorLike): C;
}

/** `chart.style`: how the next plots look. */
export class ChartStyle<C> {
  /** The palette in use. */
  readonly colorPalette: ChartColorPalette<C>;
  readonly #chart: C;
  readonly #house: House;
  #order: PaletteOrder;

  constructor(chart: C, house: House) {
    this.#chart = chart;
    this.#house = house;
    this.#order = createPaletteOrder("categorical", {}, "chart.style.setColorPalette", house);
    this.colorPalette = {
      resetPaletteOrder: () => {
        this.#order.resetPaletteOrder();
        return chart;
      },
      setDefaultColor: (color) => {
        this.#order.setDefaultColor(color, "chart.style.colorPalette.setDefaultColor");
        return chart;
      },
    };
  }

  /**
   * Chooses the colours of the plots that follow: `categorical` for kinds, `sequential` and `diverging` for ordered
   * values, `accent` to stress some values and grey out the rest.
   *
   * @throws ChartifyError `bad-option` for an unknown type, `bad-palette` or `bad-color` for an unknown name.
   */
  setColorPalette(paletteType: PaletteType, options: ColorPaletteOptions = {}): C {
    this.#order = createPaletteOrder(paletteType, options, "chart.style.setColorPalette", this.#house);
    return this.#chart;
  }

  /** The state behind `colorPalette`, for plots. */
  get order(): PaletteOrder {
    return this.#order;
  }
}
