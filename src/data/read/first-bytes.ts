/** The beginning of bytes that come chunk by chunk. */
export interface FirstBytes {
  /** As many as were asked for at least, or all. */
  readonly bytes: Uint8Array;
  readonly isAll: boolean;
  /** What comes behind them. */
  readonly others: AsyncIterator<Uint8Array>;
}

/** Reads some bytes at least, or all where they are fewer. */
export async function firstBytes(chunks: AsyncIterable<Uint8Array>, least: number): Promise<FirstBytes> {
  const others = chunks[Symbol.asyncIterator]();
  let bytes = new Uint8Array(65_536);
  let length = 0;
  for (;;) {
    const next = await others.next();
    if (next.done === true) return { bytes: bytes.subarray(0, length), isAll: true, others };
    const chunk = next.value;
    if (length + chunk.length > bytes.length) {
      const larger = new Uint8Array(Math.max(length + chunk.length, bytes.length * 2));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(chunk, length);
    length += chunk.length;
    if (length >= least) return { bytes: bytes.subarray(0, length), isAll: false, others };
  }
}

/** All bytes, from the first ones on. */
export async function* behind({ bytes, others }: FirstBytes): AsyncGenerator<Uint8Array> {
  yield bytes;
  for (let next = await others.next(); next.done !== true; next = await others.next()) yield next.value;
}
