import { FONT_FAMILY, type NativeCanvas } from "./canvas.js";

/** Side of the canvas that letters are tried on, in pixels. */
const SIDE = 24;

/** No character, and so in no font. */
const SURELY_MISSING = "\u{10fffe}";

/** Letters of one picture that are tried at most: each takes some tenths of a millisecond. */
const MAX_TRIED = 1000;

/** One more than are named. */
const ENOUGH = 6;

// Letters that some font drew. Those that none did are tried again, because the program may have brought a font since.
const DRAWN = new Set<string>();
const MAX_DRAWN = 10_000;

/** The first few of the letters for which the canvas finds no font, among all that the program and the system have. */
export function undrawnLetters(letters: readonly string[], native: NativeCanvas): string[] {
  const unknown = letters.filter((letter) => !DRAWN.has(letter)).slice(0, MAX_TRIED);
  if (unknown.length === 0) return [];
  if (DRAWN.size > MAX_DRAWN) DRAWN.clear();
  const draw = drawerOf(native);
  const box = draw(SURELY_MISSING);
  const undrawn: string[] = [];
  for (const letter of unknown) {
    if (!draw(letter).equals(box)) DRAWN.add(letter);
    else if (undrawn.push(letter) === ENOUGH) break;
  }
  return undrawn;
}

/** Draws one letter after another, and gives the pixels of each. */
function drawerOf({ createCanvas }: NativeCanvas): (letter: string) => Buffer {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext("2d");
  context.font = `${SIDE / 2}px ${FONT_FAMILY}`;
  return (letter) => {
    context.clearRect(0, 0, SIDE, SIDE);
    context.fillText(letter, SIDE / 4, (3 * SIDE) / 4);
    return Buffer.from(canvas.data());
  };
}
