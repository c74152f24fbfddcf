/** Items in their order, those together that follow each other and belong together. */
export function runsOf<T>(items: readonly T[], belong: (last: T, item: T) => boolean): (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && belong(run.at(-1) as T, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
