/** Places in a list of levels, one for each row, -1 for a row without; as narrow as the levels allow, for there are many rows. */
export type Codes = Int8Array | Int16Array | Int32Array;

/** Room for the codes of so many levels. */
export function newCodes(rowCount: number, levelCount: number): Codes {
  return levelCount <= 127 ? new Int8Array(rowCount) : levelCount <= 32_767 ? new Int16Array(rowCount) : new Int32Array(rowCount);
}

/** The codes of rows by another numbering: for each old code the new one, -1 for none. */
export function recoded(codes: Codes, places: Int32Array): Codes {
  if (places.every((place, code) => place === code)) return codes;
  let most = 0;
  for (const place of places) most = Math.max(most, place + 1);
  const own = newCodes(codes.length, most);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    own[row] = code < 0 ? -1 : (places[code] as number);
  }
  return own;
}
