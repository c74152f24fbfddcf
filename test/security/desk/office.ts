import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { DETAILS } from "../../../security/commands/call.js";
import type { Me } from "../../../security/desk.js";
import { replyTo, sentMail } from "../../../security/drill/post.js";
import { run } from "../../../security/main.js";
import { meOf, type World } from "../../../security/world.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const REPORT = join(ROOT, "security/drill/report.eml");
export const VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:L/SI:L/SA:N";
export const GHSA = "GHSA-2222-3333-4444";
export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** A desk in a folder of its own, a repository beside it, and a clock that a test sets. */
export interface Office {
  readonly folder: string;
  readonly cases: string;
  readonly repository: string;
  readonly env: Record<string, string>;
  /** ms since the epoch. */
  time: number;
  /** What commands read from standard input. */
  stdin: string;
  world(print?: (line: string) => void): World;
  /** Who works, with keys where there are some. */
  me(): Me | null;
  /** Makes a maintainer's keys; gives the public half. */
  keyOf(name: string): Promise<string>;
  /** Goes on as this maintainer. */
  as(name: string): void;
  /** A sealed desk of Ada and Ben; goes on as Ada. Gives their public halves. */
  sealed(): Promise<{ readonly ada: string; readonly ben: string }>;
  /** Runs a command line just as it is. */
  raw(...args: string[]): Promise<{ readonly status: number; readonly output: string }>;
  /** Runs a command; gives status and output. Options that hold details are given as files. */
  do(...args: string[]): Promise<{ readonly status: number; readonly output: string }>;
  /** Runs a command that must succeed. */
  done(...args: string[]): Promise<string>;
  /** Drafts a message, and gives the file of it as sent, to whom the draft says. */
  sent(id: string, kind: string, change?: (mail: string) => string): Promise<string>;
  /** The reporter's answer to a message, as a file. */
  reply(sent: string, text?: string, change?: (mail: string) => string): Promise<string>;
  /** Makes a plain desk unless there is one, opens a case from the drill's report, and walks it so many steps. */
  opened(steps?: number): Promise<string>;
  file(name: string, text: string): string;
}

export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), "chartify-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cases = join(folder, "cases");
  const repository = join(folder, "repository");
  mkdirSync(join(repository, ".well-known"), { recursive: true });
  writeFileSync(join(repository, "CHANGELOG.md"), "# Changelog\n\n## 0.1.0 – 2026-10-01\n\n### Added\n\n- All.\n");
  writeFileSync(join(repository, ".well-known/security.txt"), readFileSync(join(ROOT, ".well-known/security.txt")));
  let files = 0;
  const it: Office = {
    folder,
    cases,
    repository,
    env: { CHARTIFY_SECURITY_DIR: cases, CHARTIFY_SECURITY_BY: "Ada" },
    time: Date.parse("2026-11-02T09:00:00Z"),
    stdin: "",
    world: (print = () => {}) => ({
      env: it.env,
      root: repository,
      now: () => new Date(it.time),
      user: () => "",
      stdin: () => it.stdin,
      print,
    }),
    me: () => meOf(it.world()),
    async keyOf(name) {
      return (await it.done("key", join(folder, name), "--by", name)).split("\n").at(-1) ?? "";
    },
    as(name) {
      it.env["CHARTIFY_SECURITY_IDENTITY"] = join(folder, name);
    },
    async sealed() {
      const [ada, ben] = [await it.keyOf("Ada"), await it.keyOf("Ben")];
      it.as("Ada");
      await it.done("init", "--recipient", ada, "--recipient", ben);
      return { ada, ben };
    },
    async raw(...args) {
      const printed: string[] = [];
      return {
        status: await run(
          args,
          it.world((line) => printed.push(line)),
        ),
        output: printed.join("\n"),
      };
    },
    do(...args) {
      const hidden = args.flatMap((word, i) => {
        const option = args[i - 1]?.slice(2) ?? "";
        const isDetail = args[i - 1]?.startsWith("--") === true && DETAILS.includes(option) && word !== "-";
        if (isDetail) return [it.file(`${option}-${files++}.txt`, word)];
        return word.startsWith("--") && DETAILS.includes(word.slice(2)) && args[i + 1] !== "-" ? [`${word}-file`] : [word];
      });
      return it.raw(...hidden);
    },
    async done(...args) {
      const { status, output } = await it.do(...args);
      if (status !== 0) throw new Error(`${args.join(" ")}: ${output}`);
      return output;
    },
    async sent(id, kind, change = (mail) => mail) {
      const unsent = join(folder, `${kind}-${files++}`);
      await it.done("draft", id, kind, "-o", unsent);
      const mail = sentMail(readFileSync(unsent, "utf8"), { time: new Date(it.time), number: `${kind}-${files}` });
      return it.file(`${kind}-sent-${files}.eml`, change(mail));
    },
    async reply(sent, text = "Thank you.", change = (mail) => mail) {
      const mail = await replyTo(readFileSync(sent), text, { time: new Date(it.time), number: `reply-${files++}` });
      return it.file(`reply-${files}.eml`, change(mail));
    },
    async opened(steps = 0) {
      if (!existsSync(join(cases, "desk.json"))) await it.done("init");
      const id = caseIn(await it.done("open", REPORT));
      let question = "";
      const walk = [
        async () => it.done("acknowledge", id, "--sent", await it.sent(id, "acknowledge")),
        async () => {
          await it.done("triage", id, "--cvss", VECTOR, "--summary", "Link in a label", "--cwe", "CWE-79", "--why", "seen");
          return it.done("inform", id, "--sent", await it.sent(id, "triage"));
        },
        async () => it.done("assign", id, "--owner", "Ben"),
        async () => it.done("decide", id, "--advisory", "yes", "--why", "users must update"),
        async () => {
          question = await it.sent(id, "ask");
          return it.done("ask", id, "--sent", question);
        },
        async () => {
          const answer = ["--received", await it.reply(question), "--joins", "no", "--credit", "Robin", "--login", "robin"];
          return it.done("answer", id, ...answer, "--on", new Date(it.time).toISOString().slice(0, 10));
        },
      ];
      for (const step of walk.slice(0, steps)) await step();
      return id;
    },
    file(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
  };
  return it;
}

/** The first case number in a text. */
export function caseIn(text: string): string {
  const [id] = /CT-\d{4}-\w{6}/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no case in ${text}`);
  return id;
}
