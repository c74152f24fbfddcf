import { readLocale } from "../format/locale.js";
import { parseColor } from "../style/color.js";
import type { House } from "../style/house.js";
import type { PaletteName } from "../style/palette-name.js";
import { DEFAULT_ACCENT, DEFAULT_PALETTES } from "../style/palette-order.js";
import { colorPalettes } from "../style/palettes.js";
import { readStyleOverrides } from "../style/read-style.js";
import { readTheme } from "../style/read-theme.js";
import type { StyleOverrides } from "../style/style.js";
import type { ThemeName } from "../style/theme.js";
import type { ThemeOptions } from "../style/theme-options.js";
import { ChartifyError } from "../util/error.js";
import { type Reader, readBoolean, readNullable, readString } from "../util/options.js";
import { listNames, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";

/** Defaults of all new charts, under Chartify's names. */
export interface OptionValues {
  /** A palette's name. Default `Category20`. */
  "style.color_palette_categorical": PaletteName;
  /** Default `Blues`. */
  "style.color_palette_sequential": PaletteName;
  /** Default `RdBu`. */
  "style.color_palette_diverging": PaletteName;
  /** Default `Category20`. */
  "style.color_palette_accent": PaletteName;
  /** Colour of values that an accent palette does not stress. Default grey. */
  "style.color_palette_accent_default_color": string;
  /** Changes to the style table, as `figure.style` takes them. Default none. */
  "style.settings": StyleOverrides;
  /** The look as a whole: `default`, `dark`, `print`, `minimal`, or one of one's own. Default `default`. */
  "style.theme": ThemeName | ThemeOptions;
  /** True leaves out the helper labels. Default false. */
  "chart.blank_labels": boolean;
  /** Language and country whose signs and names numbers and dates have, such as `de-DE`. Default null: the library's own English. */
  "chart.locale": string | null;
}

/** The name of an option. */
export type OptionName = keyof OptionValues;

const readPaletteName: Reader<string> = (value, place) => {
  const name = readString(value, place);
  colorPalettes.get(name, place);
  return name;
};

const READERS: { readonly [N in OptionName]: Reader<OptionValues[N]> } = {
  "style.color_palette_categorical": readPaletteName,
  "style.color_palette_sequential": readPaletteName,
  "style.color_palette_diverging": readPaletteName,
  "style.color_palette_accent": readPaletteName,
  "style.color_palette_accent_default_color": (value, place) => parseColor(value, place).hex,
  "style.settings": readStyleOverrides,
  "style.theme": readTheme,
  "chart.blank_labels": readBoolean,
  "chart.locale": readNullable(readLocale),
};

const CHARTIFY: OptionValues = {
  "style.color_palette_categorical": DEFAULT_PALETTES.categorical,
  "style.color_palette_sequential": DEFAULT_PALETTES.sequential,
  "style.color_palette_diverging": DEFAULT_PALETTES.diverging,
  "style.color_palette_accent": DEFAULT_PALETTES.accent,
  "style.color_palette_accent_default_color": DEFAULT_ACCENT,
  "style.settings": {},
  "style.theme": "default",
  "chart.blank_labels": false,
  "chart.locale": null,
};

/** Sets the options of a house style; `placeOf` says where each of them was read. */
export type SetBase = (given: Readonly<Record<string, unknown>>, placeOf: (name: string) => string) => void;

/** Defaults of all charts that are made from now on; those that are there stay as they are. */
export class Options {
  #base: OptionValues = { ...CHARTIFY };
  #values: OptionValues = { ...CHARTIFY };

  /**
   * @param giveSetBase Is handed the way to set the options of a house style, which is no business of users.
   * @internal
   */
  constructor(giveSetBase?: (setBase: SetBase) => void) {
    giveSetBase?.((given, placeOf) => this.#setBase(given, placeOf));
  }

  /**
   * The value of an option.
   *
   * @throws ChartifyError `bad-option` for a name that is none.
   */
  get<N extends OptionName>(name: N): OptionValues[N] {
    this.prepare();
    return this.#values[readName(name, "options.get")] as OptionValues[N];
  }

  /**
   * Sets an option for the charts to come.
   *
   * @throws ChartifyError `bad-option` for a name that is none, or what the option's own values throw.
   */
  set<N extends OptionName>(name: N, value: OptionValues[N]): this {
    this.prepare();
    const known = readName(name, "options.set");
    this.#values = { ...this.#values, [known]: READERS[known](value, `options.set, ${known}`) };
    return this;
  }

  /** Takes an option, or all of them, back to Chartify's default, or to that of the house style where one was read. */
  reset(name?: OptionName): this {
    this.prepare();
    if (name === undefined) this.#values = { ...this.#base };
    else {
      const known = readName(name, "options.reset");
      this.#values = { ...this.#values, [known]: this.#base[known] };
    }
    return this;
  }

  /**
   * What a new chart begins with.
   *
   * @internal
   */
  house(): House {
    this.prepare();
    const values = this.#values;
    return {
      blankLabels: values["chart.blank_labels"],
      locale: values["chart.locale"],
      palettes: {
        categorical: values["style.color_palette_categorical"],
        sequential: values["style.color_palette_sequential"],
        diverging: values["style.color_palette_diverging"],
        accent: values["style.color_palette_accent"],
      },
      accentDefaultColor: values["style.color_palette_accent_default_color"],
      theme: structuredClone(readTheme(values["style.theme"], "options, style.theme")),
      style: values["style.settings"],
    };
  }

  /**
   * What has to happen before the first use; a host reads the house style here.
   *
   * @internal
   */
  protected prepare(): void {}

  /** Options of a house style, which `reset` comes back to; checked one by one, unknown names refused. */
  #setBase(given: Readonly<Record<string, unknown>>, placeOf: (name: string) => string): void {
    for (const [name, value] of Object.entries(given)) {
      const known = readName(name, placeOf(name));
      this.#base = { ...this.#base, [known]: READERS[known](value, placeOf(name)) };
    }
    this.#values = { ...this.#base };
  }
}

/** Chartify's `config.…` options say where files are, which the folder of a house style says here. */
const CONFIG_HINT =
  " Files are read from one folder, by options.load(folder) or CHARTIFY_CONFIG_DIR; a logo is set by chart.setLogo(file).";

function readName(name: unknown, place: string): OptionName {
  const names = Object.keys(READERS);
  if (typeof name === "string" && Object.hasOwn(READERS, name)) return name as OptionName;
  const hint = typeof name === "string" ? (name.startsWith("config.") ? CONFIG_HINT : didYouMean(name, names)) : "";
  throw new ChartifyError("bad-option", place, `no option ${show(name)} (options: ${listNames(names)}).${hint}`);
}
