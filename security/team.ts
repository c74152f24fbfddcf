// Who is of the team: desk.json. It holds one statement per change, each signed by a maintainer whom the one before it names, so
// that write access to the folder alone adds nobody, removes nobody, and opens no seal.
import { DeskError } from "./error.js";
import { fingerprint, type Identity, isSignature, type Maintainer, sha256, signatureOf } from "./keys.js";
import type { Entry } from "./log.js";
import { is } from "./shape.js";

/** The newest entries of each case, by its id. */
export type Heads = Readonly<Record<string, readonly string[]>>;

interface Statement {
  /** 1 for the founder's. */
  readonly number: number;
  /** Hash of the statement before; null for the founder's. */
  readonly previous: string | null;
  readonly at: string;
  readonly signer: string;
  /** Everyone from now on; nobody makes the desk plain. */
  readonly maintainers: readonly Maintainer[];
  /** Addresses and accounts (`@ada`) that the team writes from, besides the alias. */
  readonly addresses: readonly string[];
  /** What stood in the logs when the statement was made; the signature vouches for it. */
  readonly heads: Heads;
}

/** The team as desk.json proves it. */
export interface Team {
  /** Hashes of all statements; the first is the desk's own. None where the desk never had keys. */
  readonly chain: readonly string[];
  readonly maintainers: readonly Maintainer[];
  /** Of all statements: a mail that counted once counts for good. */
  readonly addresses: readonly string[];
  /** Of all statements. */
  readonly vouched: readonly Heads[];
  /** Text of desk.json. */
  readonly text: string;
}

const FORMAT = 1;
const STATEMENT = is.record({
  number: is.count,
  previous: is.nullable(is.text),
  at: is.time,
  signer: is.text,
  maintainers: is.list(is.record({ name: is.text, recipient: is.text, signer: is.text })),
  addresses: is.list(is.text),
  heads: is.dictionary(is.list(is.text)),
});
const SETTINGS = is.record({
  addresses: is.list(is.text),
  statements: is.list(is.record({ text: is.text, signature: is.text })),
});

/**
 * Reads desk.json and checks the chain.
 *
 * @throws DeskError where it is damaged, of a newer desk, or a statement is not signed by somebody whom the one before names.
 */
export function readTeam(text: string): Team {
  const damaged = (why: string): DeskError => new DeskError(`desk.json ${why}. Restore it from a copy that a colleague or a backup has.`);
  const settings = parsed(text);
  if (settings === undefined) throw damaged("is no JSON");
  const { format } = (settings ?? {}) as { format?: unknown };
  if (typeof format === "number" && format > FORMAT) throw new DeskError("desk.json was written by a newer desk. Update the repository.");
  if (format !== FORMAT || !SETTINGS(settings)) throw damaged("is not of the form that the desk writes");
  const { addresses, statements } = settings as { addresses: string[]; statements: { text: string; signature: string }[] };
  const made: Statement[] = [];
  const chain: string[] = [];
  for (const { text: said, signature } of statements) {
    const statement = parsed(said);
    if (!STATEMENT(statement)) throw damaged(`holds a statement ${made.length + 1} that cannot be read`);
    const problem = problemOf(statement as Statement, { said, signature, before: made.at(-1), previous: chain.at(-1) ?? null });
    if (problem !== null) throw damaged(`was changed by somebody who is not of the team: statement ${made.length + 1} ${problem}`);
    made.push(statement as Statement);
    chain.push(sha256(said));
  }
  return {
    chain,
    maintainers: made.at(-1)?.maintainers ?? [],
    addresses: [...addresses, ...made.flatMap((statement) => statement.addresses)].map((each) => each.toLowerCase()),
    vouched: made.map(({ heads }) => heads),
    text,
  };
}

interface Signed {
  readonly said: string;
  readonly signature: string;
  readonly before: Statement | undefined;
  readonly previous: string | null;
}

function problemOf(statement: Statement, { said, signature, before, previous }: Signed): string | null {
  const known = before === undefined ? statement.maintainers : before.maintainers;
  if (statement.previous !== previous || statement.number !== (before?.number ?? 0) + 1) return "does not follow the one before it";
  if (!known.some(({ signer }) => signer === statement.signer)) return "is signed by a key that the one before it does not name";
  return isSignature(signature, statement.signer, TEAM, said) ? null : "does not have the signature of its key";
}

const TEAM = "chartify desk: team";

/** desk.json of a desk without keys. */
export function plainTeam(addresses: readonly string[]): string {
  return written(addresses, []);
}

/**
 * desk.json after a change of the team.
 *
 * @param team As it was; null, or one without keys, for a founder.
 */
export function changedTeam(
  team: Team | null,
  change: {
    readonly maintainers: readonly Maintainer[];
    readonly addresses: readonly string[];
    readonly heads: Heads;
    readonly at: string;
  },
  { signing }: Identity,
): string {
  if (signing === null) throw new DeskError('Your identity file has no signing key. Make one with "key FILE".');
  const before = team !== null && team.maintainers.length > 0 ? team : null;
  const past = before === null ? [] : (parsed(before.text) as { statements: object[] }).statements;
  const statement: Statement = {
    number: past.length + 1,
    previous: before?.chain.at(-1) ?? null,
    signer: signing.signer,
    ...change,
  };
  const text = JSON.stringify(statement);
  return written([], [...past, { text, signature: signatureOf(signing.key, TEAM, text) }]);
}

function written(addresses: readonly string[], statements: readonly object[]): string {
  return `${JSON.stringify({ format: FORMAT, addresses, statements }, null, 2)}\n`;
}

/** The desk's fingerprint, for maintainers to compare; null where it has no keys. */
export function fingerprintOf({ chain }: Team): string | null {
  return chain[0] === undefined ? null : fingerprint(chain[0]);
}

export function maintainerWith({ maintainers }: Team, signer: string | null): Maintainer | null {
  return maintainers.find((each) => each.signer === signer) ?? null;
}

/**
 * Entries that nobody of the team stands for, a line each: signed by none of today's keys in their own name, and not among those
 * that a change of the team vouched for.
 */
export function strangersOf<E>(team: Team, id: string, entries: readonly Entry<E>[]): string[] {
  if (team.maintainers.length === 0) return [];
  const vouched = closure(
    entries,
    team.vouched.flatMap((heads) => heads[id] ?? []),
  );
  return entries.flatMap(({ number, by, signer, hash }) => {
    const owner = maintainerWith(team, signer);
    if (owner?.name === by || vouched.has(hash)) return [];
    if (owner !== null) return [`entry ${number} is in the name of ${by}, but ${owner.name} signed it`];
    return [
      `entry ${number} in the name of ${by} is ${signer === null ? "not signed" : `signed by a key that is not of the team (${fingerprint(signer)})`}`,
    ];
  });
}

/** Hashes of these entries and of all before them. */
export function closure<E>(entries: readonly Entry<E>[], from: readonly string[]): Set<string> {
  const parents = new Map(entries.map((entry) => [entry.hash, entry.parents]));
  const found = new Set<string>();
  const open = [...from];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    if (found.has(hash)) continue;
    found.add(hash);
    open.push(...(parents.get(hash) ?? []));
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
