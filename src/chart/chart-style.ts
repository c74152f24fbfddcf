import type { ColorLike } from "../style/color.js";
import type { House, PaletteType } from "../style/house.js";
import {
  type AccentValues,
  type ColorValue,
  createPaletteOrder,
  type PaletteLike,
  type PaletteOrder,
  readColorValue,
} from "../style/palette-order.js";
import { readList } from "../util/options.js";

/** Options of `style.setColorPalette`. */
export interface ColorPaletteOptions {
  /** A palette's name, a palette, or colours. Default: Chartify's for the type. */
  readonly palette?: PaletteLike | undefined;
  /** With type `accent`: the values to stress in palette order, or the colour of each. */
  readonly accentValues?: AccentValues | undefined;
}

/** The colours of a chart's next plots, and calls that change them. */
export interface ChartColorPalette<C> {
  /** Begins the palette again, so that the next plot takes the first colour; values keep the colours that they have. */
  resetPaletteOrder(): C;
  /**
   * Takes the colour that the next plot would take, as `#rrggbb`, for a mark of one's own in `figure`. An accent palette gives
   * the colour of the value, without one the default colour, and stays where it is.
   */
  nextColor(colorColumnValue?: ColorValue): string;
  /**
   * Takes the colours that a plot with as many new values of its `colorColumn` would take, one for each. A sequential or diverging
   * palette is spread over them and stays where it is.
   */
  nextColors(colorColumnValues: readonly ColorValue[]): string[];
  /**
   * The values that an accent palette stresses from now on, in palette order, or with the colour of each.
   *
   * @throws ChartifyError `unsupported` for a palette of another type.
   */
  setAccentValues(accentValues: AccentValues): C;
  /**
   * The colour of values that an accent palette does not stress, from now on.
   *
   * @throws ChartifyError `unsupported` for a palette of another type.
   */
  setDefaultColor(color: ColorLike): C;
}

/** `chart.style`: how the next plots look. */
export class ChartStyle<C> {
  /** The palette in use. */
  readonly colorPalette: ChartColorPalette<C>;
  readonly #chart: C;
  readonly #house: House;
  #order: PaletteOrder;

  /** @internal */
  constructor(chart: C, house: House) {
    this.#chart = chart;
    this.#house = house;
    this.#order = createPaletteOrder("categorical", {}, "chart.style.setColorPalette", house);
    this.colorPalette = this.#makeColorPalette();
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

  /**
   * The state behind `colorPalette`, for plots.
   *
   * @internal
   */
  get order(): PaletteOrder {
    return this.#order;
  }

  /** Speaks of whichever palette is in use when it is called. */
  #makeColorPalette(): ChartColorPalette<C> {
    const place = "chart.style.colorPalette";
    const change = (act: (order: PaletteOrder) => void): C => {
      act(this.#order);
      return this.#chart;
    };
    return {
      resetPaletteOrder: () => change((order) => order.resetPaletteOrder()),
      nextColor: (value) => this.#order.nextColor(value === undefined ? undefined : readColorValue(value, `${place}.nextColor`)),
      nextColors: (values) => this.#order.nextColors(readList(readColorValue)(values, `${place}.nextColors`)),
      setAccentValues: (values) => change((order) => order.setAccentValues(values, `${place}.setAccentValues`)),
      setDefaultColor: (color) => change((order) => order.setDefaultColor(color, `${place}.setDefaultColor`)),
    };
  }
}
