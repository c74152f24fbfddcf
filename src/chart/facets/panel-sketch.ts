import type { Figure } from "../../figure/figure.js";
import { gridSize } from "../../figure/panels.js";
import type { Axis, ColorBar, Glyph } from "../../figure/types.js";
import { columnsIn } from "../../glyphs/roles.js";
import { withFields } from "../../model/lent.js";
import type { PlotFigure } from "../plots/shared/context.js";

/** What a plot draws on for one panel, or for all of them: the figure with the glyphs of that panel alone, of the size that it has. */
export class PanelSketch implements PlotFigure {
  /** What the panel shows, and what the plot adds. */
  readonly glyphs: Glyph[];
  /** About the size of a panel, with the room around it. */
  readonly width: number;
  readonly height: number;
  readonly #figure: Figure;
  readonly #panel: number | null;
  readonly #before: number;

  constructor(figure: Figure, panel: number | null) {
    const { rows, columns } = gridSize(figure);
    this.#figure = figure;
    this.#panel = panel;
    this.width = figure.width / columns;
    this.height = figure.height / rows;
    this.glyphs = figure.glyphs.filter((glyph) => panel === null || (glyph.panel ?? null) === null || glyph.panel === panel);
    this.#before = this.glyphs.length;
  }

  get xAxis(): Axis {
    return this.#figure.xAxis;
  }

  get yAxis(): Axis {
    return this.#figure.yAxis;
  }

  get y2Axis(): Axis | null {
    return this.#figure.y2Axis;
  }

  get locale(): string | null {
    return this.#figure.locale;
  }

  get aspectScale(): number | null {
    return this.#figure.aspectScale;
  }

  set aspectScale(scale: number | null) {
    this.#figure.aspectScale = scale;
  }

  get colorBar(): ColorBar | null {
    return this.#figure.colorBar;
  }

  set colorBar(bar: ColorBar | null) {
    this.#figure.colorBar = bar;
  }

  /** Gives the figure what was added. Series without a row stay where `hasEmpty`: the legend lists all of them in their order. */
  keep(hasEmpty: boolean): void {
    const added = this.glyphs.slice(this.#before).filter((glyph) => hasEmpty || !isEmpty(glyph));
    this.#figure.glyphs.push(...added.map((glyph) => withFields(glyph, { panel: this.#panel })));
  }
}

/** True for a glyph whose columns have no row. */
function isEmpty(glyph: Glyph): boolean {
  const columns = (["x", "y"] as const).flatMap((direction) => columnsIn(glyph, direction));
  return columns.every(({ length }) => length === 0);
}
