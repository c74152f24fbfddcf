import { isNumericAxis } from "../../../util/numeric-axes.js";
import { option, phrase, setting, type Text } from "../../../util/wording.js";
import type { XAxisType, YAxisType } from "../../types.js";

/** Kinds of chart, each with its own plots; all but radars are told by the types of their axes. */
export const FAMILIES = {
  numeric: {
    types: ["linear", "linear"],
    needs: phrase`two numeric axes (${option("xAxisType")} linear, log, symlog, sqrt or datetime, ${option("yAxisType")} linear, log, symlog or sqrt)`,
  },
  categorical: {
    types: ["categorical", "linear"],
    needs: phrase`one categorical and one numeric axis (${setting("xAxisType", "categorical")} or ${setting("yAxisType", "categorical")})`,
  },
  density: {
    types: ["linear", "density"],
    needs: phrase`one density axis (${setting("xAxisType", "density")} or ${setting("yAxisType", "density")})`,
  },
  densities: {
    types: ["density", "density"],
    needs: phrase`two density axes (${setting("xAxisType", "density")} and ${setting("yAxisType", "density")})`,
  },
  categories: {
    types: ["categorical", "categorical"],
    needs: phrase`two categorical axes (${setting("xAxisType", "categorical")} and ${setting("yAxisType", "categorical")})`,
  },
  time: {
    types: ["datetime", "linear"],
    needs: phrase`a datetime x axis and a numeric y axis (${setting("xAxisType", "datetime")})`,
  },
  dates: {
    types: ["datetime", "categorical"],
    needs: phrase`a datetime x axis and a categorical y axis (${setting("xAxisType", "datetime")}, ${setting("yAxisType", "categorical")})`,
  },
  radar: { types: null, needs: "a radar" },
} as const satisfies Record<string, { readonly types: readonly [XAxisType, YAxisType] | null; readonly needs: Text }>;

export type ChartFamily = keyof typeof FAMILIES;

/** The kinds of chart that `new Chart()` makes. */
export type AxesFamily = Exclude<ChartFamily, "radar">;

/** The kinds of chart whose plots these axes have; none where they do not go together. */
export function plotFamilies(x: XAxisType, y: YAxisType): readonly AxesFamily[] {
  if (isNumericAxis(y) && x === "datetime") return ["numeric", "time"];
  if (isNumericAxis(y) && isNumericAxis(x)) return ["numeric"];
  if (isNumericAxis(x) && y === "categorical") return ["categorical"];
  if (isNumericAxis(y) && x === "categorical") return ["categorical"];
  if (x === "datetime" && y === "categorical") return ["dates"];
  if (x === "categorical" && y === "categorical") return ["categories"];
  if (x === "density" && y === "density") return ["densities"];
  if ([x, y].includes("density") && [x, y].every((type) => type === "density" || isNumericAxis(type))) return ["density"];
  return [];
}
