import { acrossOf, downOf, svgOf } from "./picture.mjs";

/** One circle for each point, with two decimals. */
export function scatterSvg({ x, y }) {
  const [across, down] = [acrossOf(x), downOf(y)];
  const circles = [];
  for (let i = 0; i < x.length; i++) {
    const [cx, cy] = [x[i] * across.factor + across.shift, y[i] * down.factor + down.shift];
    circles.push(`<circle cx="${Math.round(cx * 100) / 100}" cy="${Math.round(cy * 100) / 100}" r="3"/>`);
  }
  return svgOf(`<g fill="#1f77b4">${circles.join("")}</g>`);
}
