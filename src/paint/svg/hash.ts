/** Characters at each end of a text that are looked at where it is longer than both: paths of many points have millions. */
const LOOKED_AT = 4096;

/**
 * Eight hexadecimal digits that follow from texts (FNV-1a, 32 bits): for ids, not for secrets. Of long ones the middle counts
 * by its length alone.
 *
 * @param options.without A character that does not count.
 */
export function hashTexts(texts: readonly string[], { without }: { readonly without: string }): string {
  const skipped = without.charCodeAt(0);
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== skipped) hash = Math.imul(hash ^ code, 0x01000193);
    }
  };
  for (const text of texts) {
    if (text.length <= 2 * LOOKED_AT) add(text);
    else [text.slice(0, LOOKED_AT), String(text.length), text.slice(-LOOKED_AT)].forEach(add);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
