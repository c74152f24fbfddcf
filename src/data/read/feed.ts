import { ChartifyError } from "../../util/error.js";

/** A row takes no more bytes. */
const MAX_ROW_BYTES = 64_000_000;

/** How bytes are fed. */
export interface Feed {
  /** Where they come from, for messages. */
  readonly name: string;
  /** How many are taken at first at least, and how many later. */
  readonly first: number;
  readonly others: number;
}

/**
 * Feeds bytes that come chunk by chunk to what takes whole rows: pieces of about one size, each with what the one before left. One
 * buffer serves for all, so that bytes are the taker's only until it returns.
 *
 * @param take Takes some bytes, and says where those begin that it leaves.
 * @throws ChartifyError `too-large` for a row of more than 64 MB.
 */
export async function feed(
  chunks: AsyncIterable<Uint8Array>,
  { name, first, others }: Feed,
  take: (bytes: Uint8Array, isLast: boolean) => number,
): Promise<void> {
  let buffer = new Uint8Array(first);
  let [length, wanted] = [0, first];
  for await (const chunk of chunks) {
    if (length + chunk.length > buffer.length) buffer = enlarged(buffer, length + chunk.length, length);
    buffer.set(chunk, length);
    length += chunk.length;
    if (length < wanted) continue;
    const rest = take(buffer.subarray(0, length), false);
    buffer.copyWithin(0, rest, length);
    length -= rest;
    if (length > MAX_ROW_BYTES)
      throw new ChartifyError("too-large", name, `holds a row of more than ${MAX_ROW_BYTES / 1e6} MB. Is a quote never closed?`);
    // Where nothing could be taken, twice as much may do.
    wanted = rest === 0 ? length * 2 : length + others;
  }
  take(buffer.subarray(0, length), true);
}

function enlarged(buffer: Uint8Array<ArrayBuffer>, length: number, used: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(buffer.subarray(0, used));
  return larger;
}
