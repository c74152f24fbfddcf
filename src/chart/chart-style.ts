import type { Figure } from "../figure/figure.js";
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
import { readTheme } from "../style/read-theme.js";
import type { Theme, ThemeName } from "../style/theme.js";
import type { ThemeOptions } from "../style/theme-options.js";
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

/** `chart.style`: how the chart looks, and the colours of the next plots. */
export class ChartStyle<C> {
  /** The palette in use. */
  readonly colorPalette: ChartColorPalette<C>;
  readonly #chart: C;
  readonly #figure: Figure;
  readonly #house: House;
  #order: PaletteOrder;

  /** @internal */
  constructor(chart: C, figure: Figure, house: House) {
    this.#chart = chart;
    this.#figure = figure;
    this.#house = house;
    this.#order = createPaletteOrder("categorical", {}, "chart.style.setColorPalette", house);
    this.colorPalette = this.#makeColorPalette();
  }

  /** The theme in use: its name, or the data of one's own. */
  get theme(): Theme {
    return this.#figure.theme;
  }

  /**
   * Gives the whole chart a look, plots that are there already included: series keep their places in the palette, and take what
   * the theme has there. Colours that were set one by one stay.
   *
   * @param theme `default`, `dark`, `print`, `minimal`, or one of one's own: `{ base: "dark", ink: "#ffe8d6", palettes: { … } }`.
   * @throws ChartifyError `bad-argument` for an unknown theme, and what the style table, colours and palettes refuse.
   */
  setTheme(theme: ThemeName | ThemeOptions): C {
    this.#figure.theme = readTheme(theme, "chart.style.setTheme");
    return this.#chart;
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
