import { CsvStream } from "./csv-stream.js";
import type { TableFormat } from "./index.js";
import type { Reading } from "./reading.js";
import type { TableStream } from "./table-stream.js";

/** What reads a table of some format piece by piece; null where it can only be read as a whole. */
export function streamOf(format: TableFormat, place: string, reading: Reading): TableStream | null {
  switch (format) {
    case "csv":
      return new CsvStream(place, { reading });
    case "tsv":
      return new CsvStream(place, { separator: "\t", reading });
    default:
      return null;
  }
}
