// The figures as a Markdown table.

const HEADER = `| task | drawn by | fresh ms | fresh CPU ms | warm ms | ÷ by hand, fresh | ÷ by hand, warm | peak memory MB | output kB |
|---|---|--:|--:|--:|--:|--:|--:|--:|`;

/** One row for each subject of each task. */
export function tableOf(results) {
  const rows = results.flatMap(({ task, cells }) => {
    const floor = cells.find(({ name }) => name === "by hand");
    return cells.map((cell, i) => `| ${[i === 0 ? task.title : "", ...rowOf(cell, floor)].join(" | ")} |`);
  });
  return [HEADER, ...rows].join("\n");
}

function rowOf({ name, freshMs, cpuMs, warmMs, peakBytes, bytes, error }, floor) {
  if (error !== undefined) return [name, error.split("\n")[0].slice(0, 60), "", "", "", "", "", ""];
  return [
    name,
    rounded(freshMs),
    rounded(cpuMs),
    rounded(warmMs),
    // Where both are known the time of the processor, which a busy machine changes less.
    cpuMs === null ? ratio(freshMs, floor?.freshMs) : ratio(cpuMs, floor?.cpuMs),
    ratio(warmMs, floor?.warmMs),
    rounded(peakBytes === null ? null : peakBytes / 1e6),
    rounded(bytes / 1000),
  ];
}

/** Three digits are as many as are the same the next time. */
export function rounded(value) {
  if (value === null) return "–";
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

function ratio(value, base) {
  return value === null || base === null || base === undefined ? "–" : rounded(value / base);
}
