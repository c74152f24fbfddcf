// A case from the entries of its log. Entries that were written side by side have an order of their own: what a closing entry
// followed counts before it, so that nothing that turns up later, whatever time it claims, opens or turns a closed case.
import { apply } from "./case.js";
import { DeskError } from "./error.js";
import type { Entry } from "./log.js";
import type { Case, Event } from "./model.js";
import { closure } from "./team.js";

type Entries = readonly Entry<Event>[];

export interface Replayed {
  readonly current: Case;
  /** Entries that count for nothing, with the reason. */
  readonly ignored: readonly { readonly entry: Entry<Event>; readonly why: string }[];
}

/**
 * The case after all entries of its log.
 *
 * @param entries In the order of their numbers and times.
 * @param ours Addresses and accounts that the team writes from.
 */
export function replay(entries: Entries, ours?: readonly string[]): Replayed {
  return played(ordered(entries, ours, new Map()), ours);
}

function played(entries: Entries, ours: readonly string[] | undefined): Replayed {
  let current: Case | null = null;
  const ignored: { entry: Entry<Event>; why: string }[] = [];
  for (const entry of entries) {
    try {
      current = apply(current, entry, ours);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      ignored.push({ entry, why: error.message });
    }
  }
  if (current === null) throw new DeskError("The log holds no report.");
  return { current, ignored };
}

/**
 * What the closing entry followed, as its author saw it; that entry; then all others. A publication goes before a rejection: it
 * cannot be taken back.
 */
function ordered(entries: Entries, ours: readonly string[] | undefined, known: Map<string, Entries | null>): Entries {
  const counting = (type: Event["type"]): Entries =>
    entries.filter((entry) => entry.event.type === type && closing(entry, entries, ours, known) !== null);
  const anchor = counting("publish")[0] ?? counting("reject").at(-1);
  const first = anchor === undefined ? null : closing(anchor, entries, ours, known);
  if (first === null) return entries;
  const placed = new Set(first.map(({ hash }) => hash));
  return [...first, ...entries.filter(({ hash }) => !placed.has(hash))];
}

/** The entries up to a closing one, in their order; null where that one does not count even then. */
function closing(
  entry: Entry<Event>,
  entries: Entries,
  ours: readonly string[] | undefined,
  known: Map<string, Entries | null>,
): Entries | null {
  const before = known.get(entry.hash);
  if (before !== undefined) return before;
  const past = closure(entries, entry.parents);
  const order = ordered(
    entries.filter(({ hash }) => past.has(hash)),
    ours,
    known,
  );
  const sequence = [...order, entry];
  const counts = order.length > 0 && !played(sequence, ours).ignored.some((each) => each.entry.hash === entry.hash);
  known.set(entry.hash, counts ? sequence : null);
  return counts ? sequence : null;
}
