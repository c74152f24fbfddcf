import { expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { sizeApart } from "../../src/paint/canvas/canvas.js";
import { errorOf } from "../security/error.js";

it.each([
  ["a figure that holds itself", (list: unknown[]) => list.push(list), /holds itself/],
  ["a figure without end", (list: unknown[]) => list.push(Array.from({ length: 9999 }).reduce((inner) => [inner], 1)), /more than 50 deep/],
  ["a big integer", (list: unknown[]) => list.push(BigInt64Array.of(1n)), /is 1n, which JSON cannot say/],
  ["a revoked proxy", (list: unknown[]) => list.push(revoked()), /that cannot be looked at/],
])("toJSON refuses %s", (_, spoil, message) => {
  const { figure } = new Chart();
  spoil(figure.glyphs);
  expect(errorOf(() => figure.toJSON(), "bad-figure").message).toMatch(message);
});

it("draws an image of shapes at two million pixels at most", () => {
  const item = { kind: "image", x: 0, y: 0, width: 2000, height: 500, data: "", mediaType: "image/svg+xml" } as const;
  expect(sizeApart(item, 1)).toBeNull();
  expect(sizeApart(item, 20)).toEqual({ width: 2828, height: 707 });
  expect(sizeApart({ ...item, mediaType: "image/png" }, 20)).toBeNull();
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
