import { isBlankSeparated } from "./blank-separated.js";
import { CsvStream } from "./csv-stream.js";
import type { TableFormat } from "./index.js";
import type { Reading } from "./reading.js";
import type { TableStream } from "./table-stream.js";

/** What is known of a table that is to be read piece by piece. */
interface Streamed {
  readonly reading: Reading;
  /** Its first bytes. */
  readonly first: Uint8Array;
}

/** What reads a table of some format piece by piece; null where it can only be read as a whole. */
export function streamOf(format: TableFormat, place: string, { reading, first }: Streamed): TableStream | null {
  switch (format) {
    case "csv":
      return isBlankSeparated(first, reading.comment) ? null : new CsvStream(place, { reading });
    case "tsv":
      return new CsvStream(place, { separator: "\t", reading });
    default:
      return null;
  }
}
