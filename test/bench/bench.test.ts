import { describe, expect, it } from "vitest";

interface Subject {
  readonly where: "node" | "page";
  readonly peer?: string;
}

interface Task {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly quickRows?: number;
  readonly subjects: Readonly<Record<string, Subject>>;
}

interface Figures {
  readonly freshMs: number;
  readonly bytes: number;
}

const folder = new URL("../../bench/lib/", import.meta.url);
const { findTasks } = (await import(new URL("tasks.mjs", folder).href)) as { findTasks(pattern?: string): Promise<readonly Task[]> };
const { measure } = (await import(new URL("measure.mjs", folder).href)) as {
  measure(task: Task, subject: Subject, run: { readonly rows: number; readonly warmMs: number }): Promise<Figures>;
};
const { tableOf } = (await import(new URL("table.mjs", folder).href)) as { tableOf(results: readonly unknown[]): string };

describe("the benchmarks", async () => {
  const tasks = await findTasks();

  it.each(tasks)("$name runs with few rows, in the library and by hand", async (task) => {
    const own = Object.entries(task.subjects).filter(([, { where, peer }]) => where === "node" && peer === undefined);
    expect(own.map(([name]) => name)).toContain("chartify-ts");
    expect(own.length).toBeGreaterThan(1);
    for (const [, subject] of own) {
      const { bytes } = await measure(task, subject, { rows: Math.min(task.rows, task.quickRows ?? 500), warmMs: 0 });
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it("compares in functions that need nothing around them, since pages get them as text", () => {
    const inPages = tasks.flatMap(({ subjects }) => Object.values(subjects).filter(({ where }) => where === "page"));
    expect(inPages.length).toBeGreaterThan(10);
    for (const subject of inPages) {
      const { draw, scripts } = subject as unknown as { readonly draw: () => unknown; readonly scripts: readonly string[] };
      expect(() => new Function(`return (${draw.toString()})`)()).not.toThrow();
      expect(scripts.every((script) => script.endsWith(".js"))).toBe(true);
    }
  });

  it("finds a part by its name", async () => {
    const found = await findTasks("scatter-1e6");
    expect(found.map(({ name }) => name)).toEqual(["scatter-1e6-png", "scatter-1e6-html"]);
  });

  it("writes what failed in place of its figures, and ratios to the program by hand", () => {
    const cell = { freshMs: 30, cpuMs: 24, warmMs: 10, peakBytes: 50e6, bytes: 2000 };
    const cells = [
      { name: "chartify-ts", ...cell },
      { name: "by hand", ...cell, freshMs: 20, cpuMs: 20, warmMs: null },
      { name: "x", error: "over 60 s" },
    ];
    const lines = tableOf([{ task: { title: "bars" }, cells }])
      .split("\n")
      .slice(2);
    expect(lines).toEqual([
      "| bars | chartify-ts | 30 | 24 | 10 | 1.2 | – | 50 | 2 |",
      "|  | by hand | 20 | 20 | – | 1 | – | 50 | 2 |",
      "|  | x | over 60 s |  |  |  |  |  |  |",
    ]);
  });
});
