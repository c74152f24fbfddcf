import { type Profiler, Session } from "node:inspector";
import type { Canvas2D } from "../../../src/paint/canvas/canvas.js";

/** Searches that the engine does by itself, whose length its count of blocks does not tell. */
const SEARCHES = ["includes", "indexOf", "lastIndexOf"] as const;

/**
 * The steps that a call takes, the same ones each time: how often each block of code ran, as V8 counts it for coverage, and
 * how many items searches in arrays went over.
 */
export function stepsOf(run: () => unknown): number {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const originals = SEARCHES.map((name) => [name, Array.prototype[name]] as const);
  let searched = 0;
  for (const [name, original] of originals) {
    Object.defineProperty(Array.prototype, name, {
      configurable: true,
      writable: true,
      value(this: unknown[], ...given: [unknown]) {
        searched += this.length;
        return Reflect.apply(original, this, given);
      },
    });
  }
  try {
    run();
  } finally {
    for (const [name, original] of originals)
      Object.defineProperty(Array.prototype, name, { configurable: true, writable: true, value: original });
  }
  let blocks = 0;
  session.post("Profiler.takePreciseCoverage", (_error, { result }) => {
    blocks = result
      .filter(({ url }) => /\/(src|node_modules\/(yaml|numbro|@bokeh))\//.test(url))
      .reduce((sum, script) => sum + countOf(script), 0);
  });
  session.disconnect();
  return blocks + searched;
}

function countOf({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + ranges.reduce((own, { count }) => own + count, 0), 0);
}

/** A canvas that counts what it is told to paint. */
export interface CountingCanvas extends Canvas2D {
  /** Over all strokes and fills: segments of the path, times how often it turns back along x. */
  readonly sorted: number;
  /** Calls in all. */
  readonly calls: number;
}

/** A 2D context that draws nothing. What it counts is what makes Skia slow: long paths that cross themselves. */
export function countingCanvas(): CountingCanvas {
  const counts = { sorted: 0, calls: 0 };
  let path = { segments: 0, turns: 1, direction: 0, x: 0 };
  const paint = (): void => {
    counts.sorted += path.segments * path.turns;
  };
  const methods: Record<string, (...given: number[]) => void> = {
    beginPath: () => {
      path = { segments: 0, turns: 1, direction: 0, x: 0 };
    },
    moveTo: (x = 0) => {
      path.x = x;
    },
    lineTo: (x = 0) => {
      const direction = Math.sign(x - path.x);
      if (direction !== 0 && direction === -path.direction) path.turns++;
      path = { segments: path.segments + 1, turns: path.turns, direction: direction || path.direction, x };
    },
    stroke: paint,
    fill: paint,
  };
  return new Proxy(counts as unknown as CountingCanvas, {
    get(target, name) {
      if (name === "sorted" || name === "calls") return target[name];
      return (...given: number[]) => {
        counts.calls++;
        methods[String(name)]?.(...given);
      };
    },
    set: () => true,
  });
}
