import { escapeControls } from "../src/util/show.js";

/** What a maintainer did cannot be done: one line, safe for a terminal, that says what is wrong and what to do. */
export class DeskError extends Error {
  override readonly name = "DeskError";

  constructor(message: string) {
    super(escapeControls(message));
  }
}
