interface Output {
  /** What it gives may be a promise that is there once all is written. */
  write(chunk: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
}

/** What the command line has of its surroundings, so that tests can stand in for them. */
export interface CliIO {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** Shows stack traces of unexpected errors. */
  readonly isDebugging: boolean;
  /** Whether long work shows how far it is, on standard error. Default false. */
  readonly showsProgress?: boolean;
  /** Milliseconds on a clock. Default: of `performance.now`. */
  readonly now?: () => number;
  /** Bytes above which a table is aggregated while it is read, and of each piece that is read then. Default: 32 and 8 MB. */
  readonly pieces?: { readonly first: number; readonly others: number };
}
