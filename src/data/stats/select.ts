/** Stretches longer than this are first looked for in a sample. */
const SAMPLED = 60;

/**
 * The number that would stand at a place if the array were sorted. Afterwards it does stand there, with none above it before
 * and none below it behind: Floyd and Rivest, "Algorithm 489: SELECT", Communications of the ACM 18 (1975).
 *
 * @param values Without NaN; they change places.
 * @param from Where the part begins that is not settled yet: nothing before it is above anything behind it.
 */
export function select(values: Float64Array, place: number, from = 0): number {
  narrow(values, place, [from, values.length - 1]);
  return values[place] as number;
}

function narrow(values: Float64Array, place: number, [from, to]: readonly [number, number]): void {
  let [left, right] = [from, to];
  while (right > left) {
    if (right - left > SAMPLED) {
      const [count, rank] = [right - left + 1, place - left + 1];
      const log = Math.log(count);
      const size = 0.5 * Math.exp((2 * log) / 3);
      const spread = 0.5 * Math.sqrt((log * size * (count - size)) / count) * Math.sign(rank - count / 2);
      const start = Math.max(left, Math.floor(place - (rank * size) / count + spread));
      const end = Math.min(right, Math.floor(place + ((count - rank) * size) / count + spread));
      narrow(values, place, [start, end]);
    }
    const parted = part(values, place, [left, right]);
    if (parted <= place) left = parted + 1;
    if (place <= parted) right = parted - 1;
  }
}

/** Parts a stretch by the number at a place: smaller ones before where it comes to stand, which is returned, larger ones behind. */
function part(values: Float64Array, place: number, [left, right]: readonly [number, number]): number {
  const pivot = values[place] as number;
  swap(values, left, place);
  const isLess = (values[right] as number) > pivot;
  if (isLess) swap(values, left, right);
  let [i, j] = [left, right];
  while (i < j) {
    swap(values, i, j);
    i++;
    j--;
    while ((values[i] as number) < pivot) i++;
    while ((values[j] as number) > pivot) j--;
  }
  if (values[left] === pivot) swap(values, left, j);
  else swap(values, ++j, right);
  return j;
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number;
  values[i] = values[j] as number;
  values[j] = kept;
}
