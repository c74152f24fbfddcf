import { readFileSync } from "node:fs";

const [COMMA, LINE, MINUS, POINT, ZERO] = [44, 10, 45, 46, 48];

/** Reads numbers without exponents from the bytes of a file of numbers, as one loop over them. */
export function readCsv(path) {
  const bytes = readFileSync(path);
  const start = bytes.indexOf(LINE) + 1;
  const names = bytes.toString("utf8", 0, start - 1).split(",");
  const columns = names.map(() => []);
  let [column, whole, scale, sign] = [0, 0, 0, 1];
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === COMMA || byte === LINE) {
      columns[column].push((sign * whole) / (scale || 1));
      column = byte === COMMA ? column + 1 : 0;
      [whole, scale, sign] = [0, 0, 1];
    } else if (byte === POINT) scale = 1;
    else if (byte === MINUS) sign = -1;
    else {
      whole = 10 * whole + byte - ZERO;
      scale *= 10;
    }
  }
  return columns.map((values) => Float64Array.from(values));
}
