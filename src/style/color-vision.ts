import { Color } from "./color.js";

/** The three kinds of eyes that lack one kind of cone. */
export const DICHROMATS = ["protanope", "deuteranope", "tritanope"] as const;
export type Dichromat = (typeof DICHROMATS)[number];

/** Red, green and blue, from 0 to 1 where a screen shows them. */
type Triple = readonly [number, number, number];

/**
 * What such an eye makes of red, green and blue: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), the matrices of severity 1.
 */
const FILTERS: Readonly<Record<Dichromat, readonly [Triple, Triple, Triple]>> = {
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * A colour as an eye sees it, as red, green and blue that may lie beyond 0 to 1; null for an eye with all cones. The matrices are taken over
 * sRGB as it is, as culori takes them.
 */
export function seenBy(color: string, eye: Dichromat | null): Triple {
  const { rgb } = Color.from(color);
  if (eye === null) return rgb;
  const [red, green, blue] = FILTERS[eye];
  const part = (row: Triple): number => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2];
  return [part(red), part(green), part(blue)];
}

/**
 * How different two colours look, as CIEDE2000 (G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research &
 * Application 30 (2005)): about 1 is just seen side by side.
 */
export function differenceOf(one: Triple, other: Triple): number {
  const [a, b] = [labOf(one), labOf(other)];
  const meanChroma = (Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7));
  const [first, second] = [polar(a, stretch), polar(b, stretch)];
  const [lightness, chroma] = [(first.lightness + second.lightness) / 2, (first.chroma + second.chroma) / 2];
  const isGrey = first.chroma * second.chroma === 0;
  const turn = isGrey ? 0 : wrapped(second.hue - first.hue);
  const hue = isGrey ? first.hue + second.hue : first.hue + turn / 2;
  const hueDifference = 2 * Math.sqrt(first.chroma * second.chroma) * Math.sin(radians(turn / 2));
  const weight =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  const light = (second.lightness - first.lightness) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const colorful = (second.chroma - first.chroma) / (1 + 0.045 * chroma);
  const hued = hueDifference / (1 + 0.015 * chroma * weight);
  const away = (((hue % 360) + 360) % 360) - 275;
  const rotation = -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-((away / 25) ** 2))));
  return Math.sqrt(light ** 2 + colorful ** 2 + hued ** 2 + rotation * colorful * hued);
}

function polar([lightness, a, b]: Triple, stretch: number) {
  const chroma = Math.hypot(a * stretch, b);
  return { lightness, chroma, hue: chroma === 0 ? 0 : ((Math.atan2(b, a * stretch) * 180) / Math.PI + 360) % 360 };
}

function wrapped(turn: number): number {
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** CIE Lab under daylight (D65). */
function labOf(rgb: Triple): Triple {
  const linear = (part: number): number =>
    Math.abs(part) <= 0.04045 ? part / 12.92 : Math.sign(part) * ((Math.abs(part) + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const curve = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = curve((0.4123908 * r + 0.3575843 * g + 0.1804808 * b) / 0.9504559);
  const y = curve(0.212639 * r + 0.7151687 * g + 0.0721923 * b);
  const z = curve((0.0193308 * r + 0.1191948 * g + 0.9505322 * b) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
