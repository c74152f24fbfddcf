// A made-up report on its way from e-mail to published record, in a folder that is thrown away. It runs the commands that a
// maintainer types, with two maintainers, keys of their own, and a clock that goes ten minutes from command to command.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newKey } from "../cipher.js";
import { run } from "../main.js";
import type { World } from "../world.js";

const VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:L/SI:L/SA:N";
const GHSA = "GHSA-2222-3333-4444";
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** Plays the drill. Gives 0 where the record stands published, else 1 after the first command that failed. */
export async function drill({ root, print }: Pick<World, "root" | "print">): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "chartify-drill-"));
  try {
    return await play(root, folder, print);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function play(root: string, folder: string, print: World["print"]): Promise<number> {
  const site = join(folder, "repository");
  mkdirSync(site);
  copyFileSync(join(root, "CHANGELOG.md"), join(site, "CHANGELOG.md"));
  const path = (name: string): string => join(folder, name);
  const keys = { Ada: await newKey(), Ben: await newKey() };
  for (const [name, { identity }] of Object.entries(keys)) writeFileSync(path(`${name}.key`), identity, { mode: 0o600 });

  let time = Date.parse("2026-11-02T08:20:00Z");
  let printed: string[] = [];
  const as = async (name: keyof typeof keys, ...args: string[]): Promise<string> => {
    printed = [];
    time += 600_000;
    print(`$ ${name}: npm run security -- ${args.map(quoted).join(" ")}`);
    const status = await run(args, {
      env: { CHARTIFY_SECURITY_DIR: path("cases"), CHARTIFY_SECURITY_IDENTITY: path(`${name}.key`), CHARTIFY_SECURITY_BY: name },
      root: site,
      now: () => new Date(time),
      user: () => name,
      print: (line) => printed.push(line),
    });
    for (const line of printed) print(`  ${line.replaceAll("\n", "\n  ")}`);
    if (status !== 0) throw new Failed(args[0] ?? "");
    return printed.join("\n");
  };
  /** Drafts a message and "sends" it: what a mail server adds is added. */
  const sent = async (name: keyof typeof keys, id: string, kind: string): Promise<string> => {
    const [unsent, file] = [path(`${kind}.draft.eml`), path(`${kind}.eml`)];
    await as(name, "draft", id, kind, "-o", unsent);
    const text = readFileSync(unsent, "utf8").replace("X-Unsent: 1\r\n", "");
    writeFileSync(file, `Date: ${new Date(time).toUTCString()}\r\nMessage-ID: <${kind}-${id}@chartify-ts.dev>\r\n${text}`);
    return file;
  };

  try {
    await as("Ada", "init", "--recipient", keys.Ada.recipient, "--recipient", keys.Ben.recipient);
    const opened = await as("Ada", "open", join(root, "security/drill/report.eml"));
    const id = /CT-\d{4}-\w{6}/.exec(opened)?.[0] ?? "";
    await as("Ada", "acknowledge", id, "--sent", await sent("Ada", id, "acknowledge"));
    await as(
      "Ben",
      ...[
        "triage",
        id,
        "--cvss",
        VECTOR,
        "--cwe",
        "CWE-79",
        "--introduced",
        "0.1.0",
        "--summary",
        "A legend label can become a link (drill)",
      ],
      ...["--why", "seen in Chromium with the steps of the report"],
    );
    await as("Ben", "assign", id, "--owner", "Ben");
    await as("Ben", "decide", id, "--advisory", "yes", "--why", "users must update");
    await as("Ben", "github", id);
    await as("Ben", "github", id, "--id", GHSA);
    await as("Ada", "ask", id, "--sent", await sent("Ada", id, "ask"));
    await as("Ada", "answer", id, "--joins", "no", "--credit", "Robin Gaßner", "--login", "robin-example");
    await as("Ben", "fix", id, "--commit", COMMIT, "--version", "0.1.1");
    await as("Ben", "record", id);
    await as("Ben", "cve", id);
    await as("Ben", "publish", id, "--sent", await sent("Ben", id, "publish"));
    await as("Ada", "clock");
    await as("Ada", "verify");
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    print(`The drill failed at "${error.message}".`);
    return 1;
  }
  print(readFileSync(join(site, `security/advisories/${GHSA}.json`), "utf8"));
  print("The drill stands published.");
  return 0;
}

class Failed extends Error {}

function quoted(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word}'`;
}
