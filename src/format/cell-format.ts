import { format } from "d3-format";

/** More digits than a cell can hold. */
const LONG_PRECISION = /\d{4}/;

/**
 * Writes numbers by a format in d3-format's language, with a hyphen for the minus, as Chartify and whoever searches the
 * text has it; undefined for what is no such format.
 */
export function cellFormat(specifier: string): ((value: number) => string) | undefined {
  if (LONG_PRECISION.test(specifier)) return undefined;
  try {
    const write = format(specifier);
    return (value) => write(value).replace("\u2212", "-");
  } catch {
    return undefined;
  }
}
