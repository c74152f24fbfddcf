import { readHexColor } from "../style/read-style.js";
import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { optional, type Reader, readChoice, readNullable, readNumber, readRecord, readString, required } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { readFactor } from "./read-columns.js";
import { readAlpha, readAngle, readDash, readWidth } from "./read-glyph.js";
import type { Annotation, Factor } from "./types.js";

/** A place on an axis: a finite number, or a category. */
const readPosition: Reader<number | Factor> = (value, place) =>
  typeof value === "number" ? readNumber()(value, place) : readFactor(value, place);

const readSide = readNullable(readPosition);

const stroke = {
  color: optional(readHexColor, "#000000"),
  lineWidth: optional(readWidth, 2),
  lineDash: { read: readDash, fallback: [] as number[] },
  lineAlpha: optional(readAlpha, 1),
};

const READERS: { readonly [K in Annotation["kind"]]: Reader<unknown> } = {
  span: readRecord({
    kind: required(readString),
    orientation: required(readChoice(["width", "height"])),
    location: required(readPosition),
    ...stroke,
  }),
  box: readRecord({
    kind: required(readString),
    top: optional(readSide, null),
    bottom: optional(readSide, null),
    left: optional(readSide, null),
    right: optional(readSide, null),
    color: optional(readHexColor, "#1f77b4"),
    fillAlpha: optional(readAlpha, 0.2),
  }),
  segment: readRecord({
    kind: required(readString),
    xStart: required(readPosition),
    yStart: required(readPosition),
    xEnd: required(readPosition),
    yEnd: required(readPosition),
    ...stroke,
  }),
  label: readRecord({
    kind: required(readString),
    x: required(readPosition),
    y: required(readPosition),
    text: required(readString),
    color: optional(readHexColor, "#444444"),
    fontSize: optional(readString, "1em"),
    textAlign: optional(readChoice(["left", "center", "right"]), "left"),
    angleDeg: optional(readAngle, 0),
  }),
};

/** A checked annotation with every field present; `place` is such as `figure.annotations[0]`. */
export const readAnnotation: Reader<Annotation> = (value, place) => {
  const kind = isObject(value) ? (value as { kind?: unknown }).kind : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(READERS, kind)) {
    const kinds = Object.keys(READERS).map(quote).join(", ");
    throw new ChartifyError(
      "bad-figure",
      place,
      `must be an annotation object whose "kind" is one of ${kinds}, not ${show(kind ?? value)}.`,
    );
  }
  return READERS[kind as Annotation["kind"]](value, place) as Annotation;
};
