import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../src/host/node/index.js";
import { figuresOfPlots } from "../security/threats/plot-files.js";
import { attempt, attemptAsync } from "./outcome.js";
import { FIGURES, RECORDED } from "./past-failures.js";
import { type Recorded, recordedCharts } from "./recorded.js";
import { fuzzed, PATIENCE_MS } from "./settings.js";
import { mutated, mutations } from "./values.js";

type AnyFunction = (...given: unknown[]) => unknown;

interface AnyChart {
  readonly figure: library.Figure;
  toSVG(): string;
  toHTML(): string;
  describe(): unknown;
}

const classes = library as unknown as Readonly<Record<string, (new (options: unknown) => AnyChart) | undefined>>;
const charts = recordedCharts().filter(({ type }) => classes[type] !== undefined);
const figures = await figuresOfPlots();

/** Makes the chart; calls that are refused are left out. Undefined where there is no chart at all. */
function make({ type, options, calls }: Recorded): AnyChart | undefined {
  const Class = classes[type] as new (options: unknown) => AnyChart;
  const chart = attempt(() => new Class(options));
  if (chart === undefined) return undefined;
  for (const { on, method, given } of calls) {
    attempt(() => {
      const target = (on === "chart" ? [] : on.split(".")).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], chart);
      (target as Record<string, AnyFunction | undefined>)[method]?.(...given);
    });
  }
  return chart;
}

function listOr(value: unknown, fallback: readonly unknown[]): readonly unknown[] {
  return Array.isArray(value) ? value : fallback;
}

/** Everything that can be had of a chart. */
function use(chart: AnyChart): void {
  attempt(() => expect(chart.toSVG()).toMatch(/^<svg .*<\/svg>\n$/s));
  attempt(() => expect(JSON.parse(JSON.stringify(chart.describe()))).toBeTypeOf("object"));
  attempt(() => {
    const again = library.Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure)));
    expect(library.renderHTML(again)).toContain("<svg");
  });
}

it("the inputs that failed once name charts that there are", () => {
  expect(charts.map(({ id }) => id)).toEqual(expect.arrayContaining(RECORDED.map(([id]) => id)));
  expect(figures.map(([name]) => name)).toEqual(expect.arrayContaining(FIGURES.map(([name]) => name)));
});

describe("recorded charts", () => {
  it("are made without a refusal where nothing is changed", () => {
    const drawn = charts.filter((recorded) => attempt(() => make(recorded)?.toSVG().length) !== undefined);
    expect(drawn.length).toBeGreaterThan(60);
  });

  it(
    "in which anything is something else are drawn or refused",
    () => {
      const input = fc.tuple(fc.nat(charts.length - 1), mutations);
      fc.assert(
        fc.property(input, ([number, changes]) => {
          const recorded = charts[number] as Recorded;
          const whole = { options: recorded.options, given: recorded.calls.map((call) => call.given) };
          const { options, given }: Partial<typeof whole> = mutated(whole, changes) ?? {};
          const calls = recorded.calls.map((call, i) => ({ ...call, given: listOr(given?.[i], call.given) }));
          const chart = make({ ...recorded, options, calls });
          if (chart !== undefined) use(chart);
        }),
        fuzzed(
          600,
          RECORDED.map(([id, changes]) => [[charts.findIndex((one) => one.id === id), changes]]),
        ),
      );
    },
    PATIENCE_MS,
  );
});

describe("figures", () => {
  const input = fc.tuple(fc.nat(figures.length - 1), mutations);

  it(
    "in which anything is something else are drawn or refused",
    () => {
      fc.assert(
        fc.property(input, ([number, changes]) => {
          const figure = attempt(() => library.Figure.fromJSON(mutated(figures[number]?.[1], changes)));
          if (figure === undefined) return;
          attempt(() => expect(library.renderSVG(figure)).toMatch(/^<svg /));
          attempt(() => expect(library.renderHTML(figure)).toMatch(/^<!doctype html>/));
          attempt(() => expect(library.Figure.fromJSON(figure.toJSON()).toJSON()).toEqual(figure.toJSON()));
        }),
        fuzzed(
          600,
          FIGURES.map(([name, changes]) => [[figures.findIndex(([each]) => each === name), changes]]),
        ),
      );
    },
    PATIENCE_MS,
  );

  it(
    "that were changed by hand are drawn or refused",
    () => {
      fc.assert(
        fc.property(input, ([number, changes]) => {
          // The chart's own figure is open to every change, so it is checked once more when it is drawn.
          attempt(() => library.renderSVG(mutated(figures[number]?.[1], changes) as unknown as library.Figure));
        }),
        fuzzed(
          300,
          FIGURES.map(([name, changes]) => [[figures.findIndex(([each]) => each === name), changes]]),
        ),
      );
    },
    PATIENCE_MS,
  );

  it(
    "become PNGs or are refused",
    async () => {
      await fc.assert(
        fc.asyncProperty(input, async ([number, changes]) => {
          const figure = attempt(() => library.Figure.fromJSON(mutated({ ...figures[number]?.[1], width: 96, height: 54 }, changes)));
          if (figure === undefined) return;
          await attemptAsync(async () => expect((await library.renderPNG(figure, { scale: 0.5 })).length).toBeGreaterThan(50));
        }),
        fuzzed(60),
      );
    },
    PATIENCE_MS,
  );
});
