// How a promise of the policy is written down.

/** What keeps a promise; one of the two at least. */
export interface Keeper {
  /** Tests that fail once it is broken, as `file below test/security: title`. */
  readonly tests: readonly string[];
  /** For what no test can see: who keeps it. */
  readonly people: string | null;
}

export interface Promised {
  /** A sentence, in Markdown, on one line. */
  readonly says: string;
  readonly kept: Keeper;
}

export interface Row {
  readonly cells: readonly string[];
  readonly kept: Keeper;
}

export type Block =
  | { readonly kind: "sentences"; readonly sentences: readonly Promised[] }
  | { readonly kind: "list"; readonly isNumbered: boolean; readonly items: readonly (readonly Promised[])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly Row[] };

export interface Section {
  /** Null for what stands below the title. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

export const held = (...tests: readonly string[]): Keeper => ({ tests, people: null });
export const by = (people: string, ...keepers: readonly Keeper[]): Keeper => ({ tests: keepers.flatMap(({ tests }) => tests), people });
export const both = (...keepers: readonly Keeper[]): Keeper => held(...keepers.flatMap(({ tests }) => tests));
export const promised = (says: string, kept: Keeper): Promised => ({ says, kept });
export const sentences = (...all: readonly Promised[]): Block => ({ kind: "sentences", sentences: all });
export const table = (head: readonly string[], rows: readonly Row[]): Block => ({ kind: "table", head, rows });
export const row = (cells: readonly string[], kept: Keeper): Row => ({ cells, kept });
