import type { LegendItem, NumberColumn, Orientation, RowColors, YAxisName } from "../model/columns.js";
import type { Fill, Mark, Rect, SceneItem } from "../model/items.js";
import type { Projection } from "../model/projection.js";
import type { Style } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";
import type { OptionSpec, RequiredSpec } from "../util/options.js";
import type { LabelRoom } from "./label-room.js";
import type { Labelled, Reach } from "./labelled.js";

/** What all kinds of glyph have. */
export interface GlyphBase {
  /** Tells it from the other kinds. */
  kind: string;
  /** The plot call that made it, such as `bar`; a glyph added by hand may use its kind. */
  plot: string;
  /** The colour or stack value that the glyph stands for; null where nothing was grouped. */
  name: string | null;
  /** Which vertical axis it belongs to. */
  axis: YAxisName;
  /** The place of its colour in the palette, from 0; null where the colour is of its own, or each row has one. */
  slot: number | null;
  /** What the legend says of it; empty for nothing. */
  legend: LegendItem[];
  /** The panel that it is drawn in, by its number in `figure.panels`; null (default) for all of them. */
  panel?: number | null;
}

/**
 * What a field says of its glyph, from which positions, checks of columns, ranges and descriptions follow:
 *
 * - `x`, `y`: columns along that axis
 * - `across`, `along`: columns along the axis that the glyph stands on, and along the other one; which is which follows
 *   from its `orientation`
 * - `row`: one value for each row, or one for all, without a place of its own
 * - `color`: one colour for all rows, or one for each
 * - `style`: how it looks otherwise
 * - `inner`: what descriptions leave out, or tell by themselves
 *
 * Of several columns along one axis the first one tells whether a row is there.
 */
export type Role = "x" | "y" | "across" | "along" | "row" | "color" | "style" | "inner";

/** How one field of a glyph is read, what stands for an absent one, and what it is. */
export type Field<T> = (OptionSpec<T> | RequiredSpec<T>) & {
  readonly role: Role;
  /** Its name in descriptions where that is another one. */
  readonly as?: string;
};

/** A field that is null by default, for which the style then decides. */
export type StyledField<T, G> = Field<T | null> & {
  byStyle(style: Style, glyph: G): T;
  /** What stands for null in a list of colours. */
  inList?(style: Style): string;
};

/** The fields in which null means that there is none; in all others it means "by the style". */
type NoneField = "name" | "slot" | "panel" | "middle" | "text" | "labels";

type DressedField<T> = RowColors extends T ? string | string[] : T;

/** A glyph after the style has filled in what its maker left open. */
export type Dressed<G> = G extends GlyphBase ? { [K in keyof G]: K extends NoneField ? G[K] : DressedField<Exclude<G[K], null>> } : never;

/** The fields of a kind of glyph: all of its own, and no others. */
export type Fields<G extends GlyphBase> = {
  readonly [K in keyof G]-?: null extends G[K] ? (K extends NoneField ? Field<G[K]> : StyledField<Exclude<G[K], null>, G>) : Field<G[K]>;
};

/** Writes numbers that stand beside each other: in a format of their own, or in that of an axis and with equal decimals. */
export type WriteValues = (values: readonly number[], format: string | null) => string[];

/** What marks are drawn by. */
export interface View {
  readonly x: Projection;
  readonly y: Projection;
  /** The plot area. */
  readonly plot: Rect;
  readonly style: Style;
  readonly measurer: Measurer;
  /** How the values along each axis are written. */
  readonly write: { readonly x: WriteValues; readonly y: WriteValues };
  /** The room that labels have not taken yet; it gets less while they are drawn. */
  readonly room: LabelRoom;
}

/** A place in the legend, for a sample in the entry's colour. */
export interface Sample {
  readonly color: string;
  readonly box: Rect;
  /** Diameter of a marker in pixels; null for the usual one. */
  readonly size: number | null;
  readonly style: Style;
}

/** Where a series can be named without a legend, in pixels. */
export interface NamePlaces {
  /** The point at its right end, beside which its name may stand. */
  readonly end: readonly [x: number, y: number];
  /** What it fills, from left to right, where its name may stand inside; null for a line. Gaps are NaN. */
  readonly band: Band | null;
}

/** The upper and the lower edge of what a series fills, and what it fills it with. */
export interface Band {
  readonly xs: Float64Array;
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  readonly fill: Fill;
}

/** One kind of glyph, whole. */
export interface GlyphDef<G extends GlyphBase> {
  readonly fields: Fields<G>;
  /**
   * Whether the columns along the value axis stand on zero, so that an automatic range begins there: of `bars` and their
   * like the recorded range of the axis does too, of `areas` only what is in view.
   */
  standsOnZero?(glyph: G): "bars" | "areas" | null;
  /** The values that an axis has to show, where they do not follow from the columns along it. */
  extent?(glyph: G, axis: "x" | "y"): Iterable<number>;
  /**
   * True for marks that have a width of their own where they stand: on an axis that is not categorical the two that are
   * closest together then make its step, and half of it is left free at both ends.
   */
  readonly takesStep?: true;
  /** What descriptions say in place of what follows from the roles. */
  described?(glyph: Dressed<G>): {
    readonly columns?: Readonly<Record<string, unknown>>;
    readonly style?: Readonly<Record<string, unknown>>;
  };
  /** How far marks reach beyond their places, in pixels: an automatic range leaves them that much room. */
  reachPx?(glyph: G): number;
  /** True for marks that go both ways from a line at zero, which is then drawn. */
  readonly hasZeroLine?: true;
  /** False for marks that are drawn whole where their place is in view; others end where a fixed range does. */
  readonly isClipped?: false;
  /** What is drawn, in drawing order, where the marks have a place in the plot area. */
  marks(glyph: Dressed<G>, view: View): readonly Mark[];
  /** The numbers at its marks, which are drawn over all marks; null where there are none. */
  labelled?(glyph: Dressed<G>, view: View): Labelled | null;
  /** How far its own texts reach beyond their points on the axis of the values. */
  reach?(glyph: Dressed<G>, view: View): readonly Reach[];
  /** Whether it stands on others of its kind, whose names a legend then lists from the top down. */
  isStacked?(glyph: G): boolean;
  /** Where its name may stand, of kinds that have such a place; null where this one has none. */
  namePlaces?(glyph: Dressed<G>, view: View): NamePlaces | null;
  /** Its sample in the legend. */
  swatch(glyph: Dressed<G>, sample: Sample): readonly SceneItem[];
  /** True for samples that are longer than high. */
  readonly hasLongSwatch?: true;
}

/** A glyph that stands on one of two axes. */
export interface Oriented {
  readonly orientation: Orientation;
}

export function isOnZero(column: NumberColumn): boolean {
  for (const value of column) if (value !== 0 && value !== null && !Number.isNaN(value)) return false;
  return true;
}
