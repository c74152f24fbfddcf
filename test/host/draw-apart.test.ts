import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawApart, isSlow } from "../../src/host/node/draw-apart.js";
import type { ImageItem } from "../../src/model/items.js";

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">';
const points = (count: number): string => Array.from({ length: count }, (_, i) => `${(i * 37) % 100} ${(i * 61) % 50}`).join("L");
const image = (inside: string, more: Partial<ImageItem> = {}): ImageItem => ({
  ...{
    kind: "image",
    x: 0,
    y: 0,
    width: 100,
    height: 50,
    mediaType: "image/svg+xml",
    data: Buffer.from(`${HEAD}${inside}</svg>`).toString("base64"),
  },
  ...more,
});
const HALVES = '<rect width="50" height="50" fill="#ff0000"/><rect x="50" width="50" height="50" fill="#0000ff" fill-opacity="0.5"/>';

describe("an SVG that may take long", () => {
  it("is one of many bytes or pixels, or with clips", () => {
    expect(isSlow(image(HALVES), 2)).toBe(false);
    expect(isSlow(image(`<path d="M${points(3000)}z"/>`), 1)).toBe(true);
    expect(isSlow(image(HALVES, { width: 1000, height: 500 }), 1)).toBe(true);
    expect(isSlow(image(HALVES), 9)).toBe(true);
    expect(isSlow(image('<clipPath id="a"><rect width="9" height="9"/></clipPath>'), 1)).toBe(true);
    expect(isSlow(image("x".repeat(20_000), { mediaType: "image/png" }), 9)).toBe(false);
  });

  it("comes out of its thread as it is drawn in place, twice as fine", async () => {
    const item = image(HALVES);
    const { width, height, data } = await drawApart(item, 1.5);
    expect([width, height]).toEqual([300, 150]);
    const context = createCanvas(300, 150).getContext("2d");
    context.drawImage(await loadImage(Buffer.from(item.data, "base64")), 0, 0, 300, 150);
    expect(Buffer.compare(Buffer.from(data), Buffer.from(context.getImageData(0, 0, 300, 150).data))).toBe(0);
  });

  it("lets the program go on meanwhile", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await drawApart(image(`<path fill="none" stroke="#000" d="M${points(8000)}"/>`), 2);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it("is drawn once for many charts", async () => {
    const item = image(`${HALVES}<!-- once -->`);
    expect(await drawApart(item, 1)).toBe(await drawApart({ ...item, x: 7 }, 1));
    expect(await drawApart(item, 2)).not.toBe(await drawApart(item, 1));
  });

  it("is told where it is no picture, and tried again", async () => {
    const broken = image("", { data: Buffer.from("<svg").toString("base64") });
    await expect(drawApart(broken, 1)).rejects.toMatchObject({ code: "bad-file" });
    await expect(drawApart(broken, 1)).rejects.toMatchObject({ code: "bad-file" });
  });

  describe("when its time is up", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());

    it("is given up", async () => {
      const drawn = drawApart(image(`<path fill="none" stroke="#000" d="M${points(9000)}"/>`), 2);
      const refused = expect(drawn).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("10 s") });
      await vi.waitUntil(() => vi.getTimerCount() > 0);
      await vi.advanceTimersByTimeAsync(10_000);
      await refused;
    });
  });
});
