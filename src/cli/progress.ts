import type { CliIO } from "./io.js";

/** Work that takes less shows nothing. */
const PATIENCE_MS = 1000;
/** So often a line is written anew. */
const INTERVAL_MS = 100;

/** Whether long work shows how far it is: on a terminal that can go back in a line, where nobody has said no. */
export function wantsProgress(isTTY: boolean | undefined, env: Readonly<Record<string, string | undefined>>): boolean {
  const isSet = (name: string): boolean => (env[name] ?? "") !== "";
  return isTTY === true && env["TERM"] !== "dumb" && !isSet("CI") && !isSet("CHARTIFY_NO_PROGRESS");
}

/**
 * One line on standard error that says what is being done, from a second after the start on, and that is gone at the end. It has neither
 * colours nor other codes of terminals.
 */
export class Progress {
  readonly #io: CliIO;
  readonly #now: () => number;
  readonly #start: number;
  #shownAt = Number.NEGATIVE_INFINITY;
  #width = 0;

  constructor(io: CliIO) {
    this.#io = io;
    this.#now = io.now ?? (() => performance.now());
    this.#start = this.#now();
  }

  /** Says what begins now, at once where the work has taken a while. */
  begin(what: string): void {
    this.#shownAt = Number.NEGATIVE_INFINITY;
    this.tell(what);
  }

  /** Says how far it is. May be called as often as one likes. */
  tell(what: string): void {
    const now = this.#now();
    if (this.#io.showsProgress !== true || now - this.#start < PATIENCE_MS || now - this.#shownAt < INTERVAL_MS) return;
    this.#shownAt = now;
    this.#io.stderr.write(`\r${what.padEnd(this.#width)}`);
    this.#width = what.length;
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.#width > 0) this.#io.stderr.write(`\r${" ".repeat(this.#width)}\r`);
    this.#width = 0;
  }
}

/** How much of an input was read, of how much where that is known. */
export function readSoFar(read: number, all: number | null): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
  if (all === null || all < read) return `Reading: ${megabytes(read)} MB`;
  return `Reading: ${Math.floor((100 * read) / all)} % of ${megabytes(all)} MB`;
}
