import { isInstance } from "./kinds.js";
import { escapeControls, escapeLines, show } from "./show.js";
import { IN_CODE, say, type Text, type Wording } from "./wording.js";

/** What went wrong, as a stable word that programs can switch on. */
export type ErrorCode =
  | "bad-argument"
  | "bad-axis-type"
  | "bad-color"
  | "bad-column"
  | "bad-config"
  | "bad-data"
  | "bad-figure"
  | "bad-file"
  | "bad-format"
  | "bad-option"
  | "bad-palette"
  | "duplicate-rows"
  | "missing-column"
  | "plot-unavailable"
  | "too-large"
  | "unsupported";

/**
 * The one error class that the library throws on purpose. Its message reads
 * `place: what came (what is allowed). What to do`, so that it can be acted on without the docs. It is one line, and
 * control characters in it are escaped, for names of files and columns end up in terminals and logs. So are those of its
 * cause, of which it keeps name, message, code and stack.
 *
 * @example
 * try {
 *   chart.plot.bar(data, options);
 * } catch (error) {
 *   if (error instanceof ChartifyError && error.code === "missing-column") console.error(error.message);
 * }
 */
export class ChartifyError extends Error {
  /** Tells it from other errors where `instanceof` does not, as between realms. */
  override readonly name = "ChartifyError";
  /** Stable across releases; messages may be reworded, codes are not. */
  readonly code: ErrorCode;
  /** The call or input that is at fault, such as `chart.plot.bar` or `sales.csv, line 12`. */
  readonly place: string;
  readonly #text: Text;

  /** An error at a place; the library's own calls make them. */
  constructor(code: ErrorCode, place: string, text: Text, options?: { readonly cause?: unknown }) {
    super(escapeControls(`${place}: ${say(text, IN_CODE)}`), options?.cause === undefined ? {} : { cause: harmless(options.cause) });
    this.code = code;
    this.place = escapeControls(place);
    this.#text = text;
  }

  /**
   * What went wrong, without the place, as another kind of caller reads it.
   *
   * @internal
   */
  inWords(wording: Wording): string {
    return escapeControls(say(this.#text, wording));
  }
}

/** An error as one of ours may carry it: printed with it, so without anything that a terminal obeys. */
function harmless(cause: unknown): Error {
  if (isInstance(cause, ChartifyError)) return cause;
  if (!isInstance(cause, Error)) return new Error(show(cause));
  try {
    const { name, message, code, stack } = cause as Error & { readonly code?: unknown };
    const copy = Object.assign(new Error(escapeControls(String(message))), typeof code === "string" ? { code: escapeControls(code) } : {});
    Object.defineProperty(copy, "name", { value: escapeControls(String(name)), configurable: true, writable: true });
    copy.stack = escapeLines(String(stack ?? ""));
    return copy;
  } catch {
    return new Error(show(cause));
  }
}
