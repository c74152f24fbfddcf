/** What small layouts leave to the marks: recorded charts and those of the gallery, as shares of the picture. */
import { describe, expect, it } from "vitest";
import { layOut } from "../../src/render.js";
import { drawnIn, inLayout, recordedFigures } from "./figures.js";

const figures = new Map([...recordedFigures(), ...(await drawnIn("test/plots/charts"))]);

/** A legend of ten names that its call puts on the right. */
const TOO_WIDE = ["bar_stacked_horizontal"];

describe.each([
  ["slide_25%", 0.45],
  ["slide_50%", 0.6],
] as const)("the plot area at %s", (layout, least) => {
  it(`is at least ${least} of the picture`, () => {
    const tight = [...figures].flatMap(([name, figure]) => {
      const sized = inLayout(figure, layout);
      const { width, height } = layOut(sized).layout.plot;
      return (width * height) / (sized.width * sized.height) < least ? [name] : [];
    });
    expect(tight.filter((name) => !TOO_WIDE.includes(name))).toEqual([]);
  });
});
