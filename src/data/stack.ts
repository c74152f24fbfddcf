/**
 * Running sums of equally long series, first at the bottom. A missing value adds nothing.
 *
 * @returns for each series where its values start and end.
 */
export function stackSeries(series: readonly Float64Array[]): { starts: Float64Array[]; ends: Float64Array[] } {
  const starts: Float64Array[] = [];
  const ends: Float64Array[] = [];
  let level = new Float64Array(series[0]?.length ?? 0);
  for (const values of series) {
    starts.push(level);
    level = level.map((base, i) => base + (Number.isNaN(values[i]) ? 0 : (values[i] as number)));
    ends.push(level);
  }
  return { starts, ends };
}

/** Row numbers in ascending order of their values, ties in row order, missing values last. */
export function sortOrder(values: Float64Array): Uint32Array {
  const rows = Uint32Array.from(values, (_, row) => row);
  if (isAscending(values)) return rows;
  return rows.sort((a, b) => compare(values[a] as number, values[b] as number) || a - b);
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!((values[i - 1] as number) <= (values[i] as number))) return false;
  return true;
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a < b ? -1 : a > b ? 1 : 0;
}
