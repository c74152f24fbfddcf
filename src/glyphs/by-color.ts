/** Numbers of marks grouped by their colour, colours in order of first use; `indices` are those that are drawn. */
export function byColor(color: string | readonly (string | null)[], indices: readonly number[], missing: string): Map<string, number[]> {
  if (typeof color === "string") return new Map(indices.length === 0 ? [] : [[color, [...indices]]]);
  const groups = new Map<string, number[]>();
  for (const i of indices) {
    const own = color[i] ?? missing;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [i]);
    else group.push(i);
  }
  return groups;
}
