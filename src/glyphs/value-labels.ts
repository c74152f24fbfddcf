import { readFontSize } from "../style/font-size.js";
import { readHexColor } from "../style/read-style.js";
import { optional, readBoolean, readChoice, readNullable, readRecord, readString } from "../util/options.js";
import type { Field } from "./glyph.js";
import { LABEL_POSITIONS, type ValueLabels } from "./labelled.js";
import { readNumberColumn } from "./read-columns.js";

/** The field of marks that may have their numbers written at them. */
export const valueLabels: Field<ValueLabels | null> = {
  ...optional(
    readNullable(
      readRecord({
        format: optional(readNullable(readString), null),
        position: optional(readChoice(LABEL_POSITIONS), "end"),
        fontSize: optional(readNullable(readFontSize), null),
        color: optional(readNullable(readHexColor), null),
        hasParts: optional(readBoolean, true),
        sums: optional(
          readNullable(
            readRecord({ above: optional(readNumberColumn, new Float64Array()), below: optional(readNumberColumn, new Float64Array()) }),
          ),
          null,
        ),
        beyond: optional(readNullable(readNumberColumn), null),
      }),
    ),
    null,
  ),
  role: "inner",
};
