// Commands for the folder of cases, the keys, and who is of the team.
import { resolve } from "node:path";
import { Desk, teamIn } from "../desk.js";
import { DeskError } from "../error.js";
import { checkOutside } from "../folder.js";
import { type Maintainer, maintainerOf, newKey } from "../keys.js";
import { isAccount, isAddress } from "../mail.js";
import { fingerprintOf } from "../team.js";
import { verify } from "../verify.js";
import { deskOf, folderOf, meOf, writeNew } from "../world.js";
import { authorOf, type Command, type Options } from "./call.js";

const TEAM = { recipient: { type: "string", multiple: true }, address: { type: "string", multiple: true } } as const satisfies Options;

export const TEAM_COMMANDS: Readonly<Record<string, Command>> = {
  key: {
    words: "FILE",
    help: "Make your keys, one to read and one to sign with; the secrets go into FILE. Your name is that of --by.",
    options: {},
    run: async (call) => {
      const [file = ""] = call.words;
      checkOutside(file);
      const { identity, card } = await newKey(authorOf(call).by);
      writeNew(file, identity);
      call.world.print(`The secrets are in ${file}; name it in CHARTIFY_SECURITY_IDENTITY. The public half, for init and rekey:\n${card}`);
      return 0;
    },
  },
  init: {
    words: "",
    help: "Make the folder of cases; --recipient NAME,age1…,ed25519:… for each maintainer, --address for each mail address or @account that you write from. Without recipients it is plain, for one person on one computer.",
    options: TEAM,
    run: async ({ world, list }) => {
      const change = { maintainers: list("recipient").map(maintainerOf), addresses: list("address").map(checkedAddress), now: world.now() };
      const desk = Desk.create(folderOf(world), change, meOf(world));
      const number = fingerprintOf(desk.team);
      world.print(
        `Made ${desk.folder}${number === null ? ". It is neither encrypted nor signed: --recipient names maintainers." : `, encrypted. Its number, to compare with your colleagues: ${number}`}`,
      );
      return 0;
    },
  },
  rekey: {
    words: "",
    help: "Change the team and seal all cases anew: --recipient for each who is of it from now on, --without NAME for each who leaves, --address for further addresses; --plain opens all seals on purpose.",
    options: { ...TEAM, without: { type: "string", multiple: true }, plain: { type: "boolean" } },
    run: async ({ world, list, has }) => {
      const desk = deskOf(world);
      const maintainers = list("recipient").map(maintainerOf);
      checkChange(desk.team.maintainers, maintainers, { without: list("without"), isPlain: has("plain") });
      const count = await desk.rekey({ maintainers, addresses: list("address").map(checkedAddress), now: world.now() });
      world.print(
        has("plain")
          ? `Opened ${count} entries: whoever reads the disk reads them now, and nothing is signed any more.`
          : `Sealed ${count} entries for ${maintainers.length} keys. Who left still knows what they read before.`,
      );
      return 0;
    },
  },
  trust: {
    words: "NUMBER",
    help: "Accept the team as desk.json says it now, after you compared the desk's number with a colleague.",
    options: {},
    run: async ({ world, words: [number = ""] }) => {
      const folder = resolve(folderOf(world));
      const me = meOf(world);
      if (me === null) throw new DeskError("Name the file of your keys in CHARTIFY_SECURITY_IDENTITY.");
      const now = fingerprintOf(teamIn(folder)) ?? "none";
      if (number !== now)
        throw new DeskError(`The desk's number is ${now}, not ${number}. If that is not what your colleagues have, trust nothing here.`);
      me.seen.forget(folder);
      return verify(world, deskOf(world), []);
    },
  },
  forget: {
    words: "CASE",
    help: "Forget a case whose folder was deleted on purpose, so that it is not missed.",
    options: {},
    run: async ({ world, words: [id = ""] }) => {
      deskOf(world).forget(id);
      world.print(`Forgot ${id}.`);
      return 0;
    },
  },
  verify: {
    words: "",
    help: "Name the keys, and check every log; --reference from a mail's last line asks whether that entry is still there.",
    options: { reference: { type: "string", multiple: true } },
    run: async ({ world, list }) => verify(world, deskOf(world), list("reference")),
  },
};

/** Nobody leaves, and no seal is opened, by an option that was forgotten. */
function checkChange(
  before: readonly Maintainer[],
  after: readonly Maintainer[],
  { without, isPlain }: { readonly without: readonly string[]; readonly isPlain: boolean },
): void {
  if (isPlain && after.length > 0) throw new DeskError("--plain opens all seals, so it goes without --recipient.");
  if (isPlain) return;
  if (after.length === 0)
    throw new DeskError("Name everybody who is of the team from now on by --recipient. --plain opens all seals, on purpose.");
  const isKept = ({ signer }: Maintainer): boolean => after.some((each) => each.signer === signer);
  const left = before.filter((each) => !isKept(each)).map(({ name }) => name);
  const forgotten = left.find((name) => !without.includes(name));
  if (forgotten !== undefined)
    throw new DeskError(`${forgotten} would leave the team. Name the key by --recipient, or say --without "${forgotten}".`);
}

function checkedAddress(address: string): string {
  if (address.startsWith("@") ? !isAccount(address.slice(1)) : !isAddress(address)) {
    throw new DeskError(`"${address}" is no e-mail address and no account such as @ada.`);
  }
  return address.toLowerCase();
}
