import { rawText } from "./cell-text.js";
import type { MissingWords } from "./missing-words.js";

/**
 * So many words are looked at for one that is sought. A file can be made so that all of its words come to one place of the table; the
 * rest of them are kept by their characters.
 */
const MAX_TRIES = 64;

/** The different texts of a column, by their bytes: a hash table with open addresses. */
export class Words {
  /** The texts in order of first appearance, but those that stand for a missing value. */
  readonly levels: string[] = [];
  readonly #bytes: Uint8Array;
  readonly #raw: (start: number, end: number) => string;
  readonly #isMissing: MissingWords;
  /** Per place in the table: the number of a word and one more; 0 for none. */
  #table = new Int32Array(256);
  #count = 0;
  #hashes = new Int32Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #codes = new Int32Array(64);
  /** The bytes of words that stand in the file in another form. */
  readonly #own = new Map<number, Uint8Array>();
  /** The codes of words that found no place in the table. */
  readonly #crowded = new Map<string, number>();

  /** @param file The bytes that most words stand in, and what makes a text of them. */
  constructor(file: { readonly bytes: Uint8Array; raw(start: number, end: number): string }, isMissing: MissingWords) {
    this.#bytes = file.bytes;
    this.#raw = file.raw;
    this.#isMissing = isMissing;
  }

  /** The code of the word that stands in some bytes between two places: its place among the levels, -1 for a missing value. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const place = (hash + tries) & mask;
      const word = (this.#table[place] as number) - 1;
      if (word < 0) return this.#crowded.size > 0 ? this.#crowdedCode(bytes, start, end) : this.#add(bytes, start, end, hash, place);
      if (this.#hashes[word] === hash && this.#isSame(word, bytes, start, end)) return this.#codes[word] as number;
    }
    return this.#crowdedCode(bytes, start, end);
  }

  #isSame(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#own.size === 0 ? this.#bytes : (this.#own.get(word) ?? this.#bytes);
    const from = this.#starts[word] as number;
    if ((this.#ends[word] as number) - from !== end - start) return false;
    for (let at = start, i = from; at < end; at++, i++) if (bytes[at] !== known[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const word = this.#count++;
    if (word === this.#hashes.length) {
      this.#hashes = doubled(this.#hashes);
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
      this.#codes = doubled(this.#codes);
    }
    if (bytes !== this.#bytes) this.#own.set(word, bytes);
    const code = this.#newCode(this.#textOf(bytes, start, end));
    this.#hashes[word] = hash;
    this.#starts[word] = start;
    this.#ends[word] = end;
    this.#codes[word] = code;
    this.#table[place] = word + 1;
    if (this.#count * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #textOf(bytes: Uint8Array, start: number, end: number): string {
    return bytes === this.#bytes ? this.#raw(start, end) : rawText(bytes, start, end);
  }

  #newCode(text: string): number {
    return this.#isMissing.hasOwn && this.#isMissing.said(text) ? -1 : this.levels.push(text) - 1;
  }

  #crowdedCode(bytes: Uint8Array, start: number, end: number): number {
    const text = this.#textOf(bytes, start, end);
    let code = this.#crowded.get(text);
    if (code === undefined) {
      code = this.#newCode(text);
      this.#crowded.set(text, code);
    }
    return code;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let word = 0; word < this.#count; word++) {
      let place = (this.#hashes[word] as number) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = word + 1;
    }
    this.#table = table;
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
