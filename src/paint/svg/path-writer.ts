/** Nothing that is seen lies beyond; larger numbers would be written with an exponent. */
export const LIMIT = 1e9;

const [ZERO, SPACE, MINUS, POINT] = [48, 32, 45, 46];
/** What a number takes at most: a sign, ten digits, a point and two decimals. */
const NUMBER_BYTES = 16;
/** Whole numbers up to here are divided as such. */
const SMALL = 0x7fffffff;

/** Path data as bytes, which is several times as fast as joining texts. Numbers are whole hundredths. */
export class PathWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param options.bytes How much may be written before the memory grows. */
  constructor({ bytes }: { readonly bytes: number }) {
    this.#bytes = new Uint8Array(Math.max(64, bytes));
  }

  /** Two numbers after a letter, or after none, the empty string; a minus sign parts numbers as well as a space does. */
  pair(letter: string, x: number, y: number): void {
    this.#makeRoom(2 * NUMBER_BYTES + 2);
    const isBare = letter === "" || letter === " ";
    if (!isBare) this.#bytes[this.#length++] = letter.charCodeAt(0);
    else if (x >= 0) this.#bytes[this.#length++] = SPACE;
    this.#number(x);
    if (y >= 0) this.#bytes[this.#length++] = SPACE;
    this.#number(y);
  }

  /** Text of ASCII, as it is. */
  ascii(text: string): void {
    this.#makeRoom(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** All that was written. */
  toString(): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, this.#length));
  }

  #number(hundredths: number): void {
    let rest = hundredths;
    if (rest < 0) {
      this.#bytes[this.#length++] = MINUS;
      rest = -rest;
    }
    const whole = rest <= SMALL ? (rest / 100) | 0 : Math.floor(rest / 100);
    this.#digits(whole);
    const decimals = rest - 100 * whole;
    if (decimals === 0) return;
    const tens = (decimals / 10) | 0;
    this.#bytes[this.#length++] = POINT;
    this.#bytes[this.#length++] = ZERO + tens;
    if (decimals !== 10 * tens) this.#bytes[this.#length++] = ZERO + decimals - 10 * tens;
  }

  #digits(whole: number): void {
    let count = 1;
    for (let power = 10; power <= whole; power *= 10) count++;
    let rest = whole;
    for (let at = this.#length + count - 1; at >= this.#length; at--) {
      const tenth = rest <= SMALL ? (rest / 10) | 0 : Math.floor(rest / 10);
      this.#bytes[at] = ZERO + rest - 10 * tenth;
      rest = tenth;
    }
    this.#length += count;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

/** A length in pixels in hundredths of one; NaN is 0, and so is what rounds to it. */
export function hundredths(value: number): number {
  // Adding 0 leaves no negative zero.
  return Number.isNaN(value) ? 0 : Math.round(Math.max(-LIMIT, Math.min(LIMIT, value)) * 100) + 0;
}
