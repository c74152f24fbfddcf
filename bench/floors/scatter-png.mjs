import { acrossOf, blankCanvas, downOf, HEIGHT, WIDTH } from "./picture.mjs";

const SIZE = 6;

/** Stamps a disc with soft edges, drawn once, into the pixels at each point, then lets the native canvas encode them. */
export async function scatterPng(canvas, { x, y }) {
  const { picture, context } = blankCanvas(canvas);
  const disc = discOf(canvas);
  const image = context.getImageData(0, 0, WIDTH, HEIGHT);
  const [across, down] = [acrossOf(x), downOf(y)];
  const pixels = image.data;
  for (let i = 0; i < x.length; i++) {
    const left = Math.round(x[i] * across.factor + across.shift) - SIZE / 2 - 1;
    const top = Math.round(y[i] * down.factor + down.shift) - SIZE / 2 - 1;
    for (let row = 0; row < SIZE + 2; row++) {
      let at = 4 * ((top + row) * WIDTH + left);
      for (let column = 0; column < SIZE + 2; column++, at += 4) {
        const alpha = disc[row * (SIZE + 2) + column];
        if (alpha === 0) continue;
        pixels[at] += (31 - pixels[at]) * alpha;
        pixels[at + 1] += (119 - pixels[at + 1]) * alpha;
        pixels[at + 2] += (180 - pixels[at + 2]) * alpha;
      }
    }
  }
  context.putImageData(image, 0, 0);
  return picture.encode("png");
}

/** How much of each pixel a disc covers. */
function discOf({ createCanvas }) {
  const context = createCanvas(SIZE + 2, SIZE + 2).getContext("2d");
  context.arc(SIZE / 2 + 1, SIZE / 2 + 1, SIZE / 2, 0, 2 * Math.PI);
  context.fill();
  return Float32Array.from(
    context.getImageData(0, 0, SIZE + 2, SIZE + 2).data.filter((_, i) => i % 4 === 3),
    (alpha) => alpha / 255,
  );
}
