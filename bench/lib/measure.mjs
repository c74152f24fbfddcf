// How long a subject takes in this process: fresh, and again and again.

/** The task that a file holds. */
export async function taskOf(file) {
  return (await import(file)).default;
}

/** Runs a subject once with what it loads, then for `warmMs` without; gives milliseconds and the bytes of what it made. */
export async function measure({ makeData }, { load, draw, runs }, { rows, warmMs }) {
  const data = await makeData(rows);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const picture = await draw(await load(), data);
  const freshMs = performance.now() - start;
  const used = process.cpuUsage(cpu);
  const library = await load();
  const warm = [];
  for (let spent = 0; spent < warmMs && warm.length < (runs ?? 200); ) {
    const from = performance.now();
    await draw(library, data);
    warm.push(performance.now() - from);
    spent += warm.at(-1);
  }
  return { freshMs, cpuMs: (used.user + used.system) / 1000, warmMs: median(warm), bytes: picture.length };
}

/** The middle one; null for none. */
export function median(values) {
  return values.length === 0 ? null : values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
