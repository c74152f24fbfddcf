/** Something with a height that wants to stand around a place. */
export interface Wish {
  /** Where its middle wants to be. */
  readonly at: number;
  readonly height: number;
}

/** The room for them, and what is left free between two. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
}

interface Block {
  /** Where the first member's top stands, at best. */
  top: number;
  height: number;
  count: number;
}

/**
 * Where the middles come to stand so that none overlap, each as near to its wish as the others let it: those that would touch move
 * apart around the mean of their wishes. In the order of the wishes, which are ascending. Null where they have no room.
 */
export function pushApart(wishes: readonly Wish[], { from, to, gap }: Stretch): number[] | null {
  const whole = wishes.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, wishes.length - 1);
  if (whole > to - from) return null;
  const within = (top: number, height: number): number => Math.max(from, Math.min(top, to - height));
  const blocks: Block[] = [];
  for (const { at, height } of wishes) {
    let block: Block = { top: within(at - height / 2, height), height, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.top + last.height + gap > block.top; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block, gap);
      block.top = within(block.top, block.height);
    }
    blocks.push(block);
  }
  const middles: number[] = [];
  for (const { top, count } of blocks) {
    let y = top;
    for (let i = 0; i < count; i++) {
      const { height } = wishes[middles.length] as Wish;
      middles.push(y + height / 2);
      y += height + gap;
    }
  }
  return middles;
}

/** Two blocks under each other, where both are moved as little as can be. */
function joined(upper: Block, lower: Block, gap: number): Block {
  const lead = upper.height + gap;
  const top = (upper.count * upper.top + lower.count * (lower.top - lead)) / (upper.count + lower.count);
  return { top, height: lead + lower.height, count: upper.count + lower.count };
}
