import { type Profiler, Session } from "node:inspector";
import type { Canvas2D } from "../../../src/paint/canvas/context.js";

/** Searches that the engine does by itself, whose length its count of blocks does not tell. */
const SEARCHES = ["includes", "indexOf", "lastIndexOf"] as const;

// From the start and for good: only code that is compiled after this is counted block by block.
const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * The steps that a call takes, the same ones each time: how often each block of code ran, as V8 counts it for coverage, and
 * how many items searches in arrays went over.
 */
export function stepsOf(run: () => unknown): number {
  takeBlocks();
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
  return takeBlocks() + searched;
}

/** How many blocks ran since the last time. */
function takeBlocks(): number {
  let blocks = 0;
  session.post("Profiler.takePreciseCoverage", (_error, { result }) => {
    for (const script of result) if (/\/(?:src|node_modules)\//.test(script.url)) blocks += countOf(script);
  });
  return blocks;
}

function countOf({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + ranges.reduce((own, { count }) => own + count, 0), 0);
}

/** A canvas that counts what it is told to paint. */
export interface CountingCanvas extends Canvas2D {
  /** Over all outlines of paths that are painted: segments, times how often they turn back along x. */
  readonly sorted: number;
  /** Calls in all. */
  readonly calls: number;
}

const NO_PATH = { segments: 0, turns: 1, direction: 0, x: 0 };

/** A 2D context that draws nothing. What it counts is what makes Skia slow: long paths that cross themselves. */
export function countingCanvas(): CountingCanvas {
  const counts = { sorted: 0, calls: 0 };
  let path = NO_PATH;
  const endContour = (): void => {
    counts.sorted += path.segments * path.turns;
  };
  const methods: Record<string, (...given: number[]) => void> = {
    beginPath: () => {
      path = NO_PATH;
    },
    moveTo: (x = 0) => {
      endContour();
      path = { ...NO_PATH, x };
    },
    lineTo: (x = 0) => {
      const direction = Math.sign(x - path.x);
      if (direction !== 0 && direction === -path.direction) path.turns++;
      path = { segments: path.segments + 1, turns: path.turns, direction: direction || path.direction, x };
    },
    stroke: endContour,
    fill: endContour,
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
