// The commands of the disclosure desk, each with its options and its help.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ParseArgsConfig } from "node:util";
import { escapeControls } from "../src/util/show.js";
import { changelogEntry, cveRequest, githubDraft, noticeOfCase, osvRecord, withEntry } from "./advisory.js";
import { calendarProblems } from "./calendar.js";
import { type Case, checkPublishable, type Event, type Evidence } from "./case.js";
import { newKey } from "./cipher.js";
import { checkClock, exportClock } from "./clock-file.js";
import { score } from "./cvss.js";
import { Desk, type OpenedCase, referenceOf } from "./desk.js";
import { DeskError } from "./error.js";
import { privateFork } from "./fork.js";
import { draftCall, send } from "./github.js";
import { readMail } from "./mail.js";
import { day, draft, MESSAGES, type MessageKind } from "./messages.js";
import { clock, line, reportLines, show, verify } from "./print.js";
import { CHANNELS, type Channel, reportOfForm, reportOfIssue, reportOfMail } from "./report.js";
import { deliver, deskOf, folderOf, identityOf, readInput, type World, writeNew } from "./world.js";

export type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Call {
  readonly world: World;
  /** Words after the command, as many as it names. */
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly list: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
  /** @throws DeskError where the option is missing. */
  readonly need: (option: string) => string;
}

export interface Command {
  /** Names of the words that follow. */
  readonly words: string;
  readonly help: string;
  readonly options: Options;
  readonly run: (call: Call) => Promise<number | undefined>;
}

const SENT = { sent: { type: "string" } } as const satisfies Options;
const WHY = { why: { type: "string" } } as const satisfies Options;
const AT = { at: { type: "string" } } as const satisfies Options;
const OUTPUT = { output: { type: "string", short: "o" } } as const satisfies Options;

export const COMMANDS: Readonly<Record<string, Command>> = {
  init: {
    words: "",
    help: "Make the folder of cases; --recipient age1… for each key that may read them.",
    options: { recipient: { type: "string", multiple: true } },
    run: async ({ world, list }) => {
      const desk = Desk.create(folderOf(world), list("recipient"), identityOf(world));
      world.print(`Made ${desk.folder}${desk.isEncrypted ? ", encrypted." : ". It is not encrypted: --recipient names age keys."}`);
      return 0;
    },
  },
  key: {
    words: "FILE",
    help: "Make an age key for encrypted cases; the secret goes into FILE.",
    options: {},
    run: async ({ world, words: [file = ""] }) => {
      const { identity, recipient } = await newKey();
      writeNew(file, identity);
      world.print(`The secret is in ${file}; name it in CHARTIFY_SECURITY_IDENTITY. The public key, for init:\n${recipient}`);
      return 0;
    },
  },
  open: {
    words: "FILE",
    help: "Open a case from a report: an .eml file, or a form in Markdown (--channel advisory|issue|email, --received DATE).",
    options: { channel: { type: "string" }, received: { type: "string" } },
    run: async (call) => {
      const { world, words, text } = call;
      const [file = ""] = words;
      const bytes = readInput(file);
      const now = world.now();
      const report = /\.eml$/i.test(file)
        ? await reportOfMail(bytes, now)
        : reportOfForm(bytes, channelOf(text("channel")), dateOf(text("received"), now));
      return show(world, await deskOf(world).open(report, authorOf(call)));
    },
  },
  flag: {
    words: "ISSUE",
    help: "Open a case for a public issue that turned out to be security-related: its number, and --why. Then draft and send the flag.",
    options: { ...WHY },
    run: async (call) => {
      const { world, words, need } = call;
      const report = reportOfIssue(Number(words[0]), need("why"), world.now());
      return show(world, await deskOf(world).open(report, authorOf(call)));
    },
  },
  rekey: {
    words: "",
    help: "Seal all cases anew for --recipient age1… (each of them), when somebody joins or leaves the team.",
    options: { recipient: { type: "string", multiple: true } },
    run: async ({ world, list }) => {
      const count = await deskOf(world).rekey(list("recipient"));
      world.print(`Sealed ${count} entries for ${list("recipient").length} keys. Who left still knows what they read before.`);
      return 0;
    },
  },
  list: {
    words: "",
    help: "List the cases and what is due.",
    options: {},
    run: async ({ world }) => {
      const desk = deskOf(world);
      for (const id of desk.ids()) world.print(line(await desk.read(id), world.now()));
      if (desk.ids().length === 0) world.print("There are no cases.");
      return 0;
    },
  },
  show: {
    words: "CASE",
    help: "Show a case, its log, and what may come next.",
    options: {},
    run: async ({ world, words: [id = ""] }) => show(world, await deskOf(world).read(id)),
  },
  report: {
    words: "CASE",
    help: "Print what the reporter wrote; -o FILE saves the report as it came.",
    options: { ...OUTPUT },
    run: async ({ world, words: [id = ""], text }) => {
      const { report } = (await deskOf(world).read(id)).current;
      const file = text("output");
      if (file !== undefined) deliver(world, file, Buffer.from(report.original, "base64"));
      else for (const each of reportLines(report)) world.print(escapeControls(each));
      return 0;
    },
  },
  draft: {
    words: "CASE MESSAGE",
    help: `Draft a message as .eml, to read and send: ${MESSAGES.join(", ")}.`,
    options: { ...OUTPUT },
    run: async ({ world, words: [id = "", kind = ""], text }) => {
      if (!(MESSAGES as readonly string[]).includes(kind))
        throw new DeskError(`There is no message "${kind}". There are: ${MESSAGES.join(", ")}.`);
      const opened = await deskOf(world).read(id);
      const mail = draft(kind as MessageKind, opened.current, lastReference(opened), world.now());
      deliver(world, text("output"), mail);
      return 0;
    },
  },
  acknowledge: recording("Step 1: the report was acknowledged. --sent is the mail as it was sent.", SENT, async ({ need }) => ({
    type: "acknowledge",
    message: await evidence(need("sent")),
  })),
  reject: recording(
    "It is no vulnerability, as step 1, 2 or a later look shows; the case ends.",
    { ...SENT, ...WHY },
    async ({ need }) => ({
      type: "reject",
      message: await evidence(need("sent")),
      why: need("why"),
    }),
  ),
  triage: recording(
    "Step 2: it is one; how bad. --cvss VECTOR --summary TEXT --why TEXT [--cwe CWE-79] [--introduced 0.1.0] [--workaround TEXT] [--website] [--exploited]",
    triageOptions(),
    async (call) => ({ type: "triage", assessment: assessmentOf(call), why: call.need("why") }),
  ),
  reassess: recording("Judge anew, with the options of triage.", triageOptions(), async (call) => ({
    type: "reassess",
    assessment: assessmentOf(call),
    why: call.need("why"),
  })),
  assign: recording("Step 3: --owner NAME drives fix and release.", { owner: { type: "string" } }, async ({ need }) => ({
    type: "assign",
    owner: need("owner"),
  })),
  "hand-over": recording("Another owner: --owner NAME.", { owner: { type: "string" } }, async ({ need }) => ({
    type: "hand-over",
    owner: need("owner"),
  })),
  decide: recording(
    "Step 4: is an advisory needed? --advisory yes|no, and --why.",
    { advisory: { type: "string" }, ...WHY },
    async ({ need }) => ({
      type: "decide",
      advisory: yesOrNo("advisory", need("advisory")),
      why: need("why"),
    }),
  ),
  ask: recording("Step 5: the reporter was asked about joining in and about credit.", SENT, async ({ need }) => ({
    type: "ask",
    message: await evidence(need("sent")),
  })),
  answer: recording(
    "Step 5: the answer. --joins yes|no, and --credit NAME [--login ACCOUNT] or --no-credit; or --silent.",
    {
      joins: { type: "string" },
      credit: { type: "string" },
      login: { type: "string" },
      "no-credit": { type: "boolean" },
      silent: { type: "boolean" },
    },
    async (call) => answerOf(call),
  ),
  plan: recording(
    "The fix takes longer: --until DATE, --why, and the mail that says so.",
    { until: { type: "string" }, ...SENT, ...WHY },
    async (call) => ({
      type: "plan",
      message: await evidence(call.need("sent")),
      until: dateOf(call.need("until"), call.world.now()).toISOString(),
      why: call.need("why"),
    }),
  ),
  fix: recording(
    "The fix: --commit SHA (each, in order) and --version of the release that has it.",
    { commit: { type: "string", multiple: true }, version: { type: "string" } },
    async ({ list, text }) => ({ type: "fix", commits: list("commit"), version: text("version") ?? null }),
  ),
  github: {
    words: "CASE",
    help: "Show the call that asks GitHub for a draft advisory; --send sends it with GITHUB_TOKEN; --id GHSA-… records one made by hand; --fork asks for its private fork.",
    options: { send: { type: "boolean" }, id: { type: "string" }, fork: { type: "boolean" } },
    run: async (call) => {
      const { world, words, text, has } = call;
      const desk = deskOf(world);
      const { current } = await desk.read(words[0] ?? "");
      if (has("fork")) return privateFork(world, { ghsa: current.ghsa, isSent: has("send") });
      let ghsa = text("id");
      if (ghsa === undefined) {
        if (current.advisory !== true) throw new DeskError("Step 4 has not decided on an advisory, so none is drafted.");
        if (current.ghsa !== null) throw new DeskError(`The case has the draft ${current.ghsa} already.`);
        const request = draftCall(githubDraft(current), world.env["GITHUB_API_URL"]);
        world.print(`${request.method} ${request.url}\n${JSON.stringify(request.body, null, 2)}`);
        if (!has("send")) {
          world.print("Nothing was sent. Add --send, with a token in GITHUB_TOKEN.");
          return 0;
        }
        const token = world.env["GITHUB_TOKEN"];
        if (!token) throw new DeskError("GITHUB_TOKEN is not set. A token needs the right repository_advisories:write.");
        ghsa = await send(request, token);
      }
      return show(world, await desk.record(current.id, { type: "github", ghsa }, authorOf(call)));
    },
  },
  cve: {
    words: "CASE",
    help: "Print the text that asks for a CVE; --id CVE-… records the number.",
    options: { id: { type: "string" } },
    run: async (call) => {
      const { world, words, text } = call;
      const desk = deskOf(world);
      const { current } = await desk.read(words[0] ?? "");
      const cve = text("id");
      if (cve !== undefined) return show(world, await desk.record(current.id, { type: "cve", cve }, authorOf(call)));
      world.print(cveRequest(current).trimEnd());
      return 0;
    },
  },
  record: {
    words: "CASE",
    help: "Print the OSV record as it would be published, for the hotfix.",
    options: { ...OUTPUT },
    run: async ({ world, words: [id = ""], text }) => {
      const { current } = await deskOf(world).read(id);
      deliver(world, text("output"), `${JSON.stringify(osvRecord(current, world.now()), null, 2)}\n`);
      return 0;
    },
  },
  publish: {
    words: "CASE",
    help: "Step 6: write the record into security/advisories and the entry with the credit into the changelog; --sent is the last mail.",
    options: { ...SENT },
    run: async (call) => {
      const { world, words, need } = call;
      const desk = deskOf(world);
      const { current } = await desk.read(words[0] ?? "");
      return publish(call, desk, current, await evidence(need("sent")));
    },
  },
  contact: recording(
    "Name the reporter of a flagged issue: --name and --email.",
    { name: { type: "string" }, email: { type: "string" } },
    async ({ need, text }) => ({ type: "contact", reporter: { name: text("name") ?? "", email: need("email") } }),
  ),
  note: recording("Write a note into the log: --text.", { text: { type: "string" } }, async ({ need }) => ({
    type: "note",
    text: need("text"),
  })),
  clock: {
    words: "",
    help: "Say what is due in all open cases; exit status 1 if anything is overdue (--at DATE looks ahead). --export FILE writes numbers and days alone, --check FILE reads them.",
    options: { ...AT, export: { type: "string" }, check: { type: "string" } },
    run: async ({ world, text }) => {
      const [at, exported, checked] = [dateOf(text("at"), world.now()), text("export"), text("check")];
      if (checked !== undefined) return checkClock(world, checked, at);
      return exported === undefined ? clock(world, deskOf(world), at) : exportClock(world, deskOf(world), exported);
    },
  },
  calendar: {
    words: "",
    help: "Check the dates of the public files; exit status 1 if one runs out (--at DATE looks ahead).",
    options: { ...AT },
    run: async ({ world, text }) => {
      const at = dateOf(text("at"), world.now());
      const problems = calendarProblems(readFileSync(join(world.root, ".well-known/security.txt"), "utf8"), at);
      for (const problem of problems) world.print(`FAIL ${problem}`);
      if (problems.length === 0) world.print("The public dates are fine.");
      const folder = folderOf(world);
      const isLate = existsSync(join(folder, "desk.json")) && (await clock(world, deskOf(world), at)) !== 0;
      return problems.length > 0 || isLate ? 1 : 0;
    },
  },
  verify: {
    words: "",
    help: "Check every log; --reference from a mail's last line asks whether that entry is still there.",
    options: { reference: { type: "string", multiple: true } },
    run: async ({ world, list }) => verify(world, deskOf(world), list("reference")),
  },
};

/** A command that adds an event to a case. */
function recording(help: string, options: Options, event: (call: Call) => Promise<Event>): Command {
  return {
    words: "CASE",
    help,
    options,
    run: async (call) => show(call.world, await deskOf(call.world).record(call.words[0] ?? "", await event(call), authorOf(call))),
  };
}

function triageOptions(): Options {
  return {
    cvss: { type: "string" },
    summary: { type: "string" },
    ...WHY,
    cwe: { type: "string", multiple: true },
    introduced: { type: "string" },
    workaround: { type: "string" },
    website: { type: "boolean" },
    exploited: { type: "boolean" },
  };
}

function assessmentOf({ need, text, list, has }: Call): Extract<Event, { type: "triage" | "reassess" }>["assessment"] {
  return {
    summary: need("summary").replace(/\.$/, ""),
    ...score(need("cvss")),
    cwes: list("cwe"),
    scope: has("website") ? "website" : "package",
    introduced: text("introduced") ?? "0",
    isExploited: has("exploited"),
    workaround: text("workaround") ?? null,
  };
}

function answerOf({ need, text, has }: Call): Event {
  if (has("silent")) return { type: "answer", joins: false, credit: null, isSilent: true };
  const name = text("credit");
  if ((name === undefined) !== has("no-credit")) throw new DeskError("Say --credit NAME or --no-credit, one of them.");
  const login = text("login") ?? null;
  if (login !== null && !/^[A-Za-z0-9-]{1,39}$/.test(login)) throw new DeskError(`"${login}" is no account on GitHub.`);
  return { type: "answer", joins: yesOrNo("joins", need("joins")), credit: name === undefined ? null : { name, login }, isSilent: false };
}

async function publish(call: Call, desk: Desk, current: Case, message: Evidence): Promise<number> {
  const { world } = call;
  checkPublishable(current);
  const version = current.fix?.version ?? null;
  const files: [path: string, text: string][] = [];
  let recordSha256: string | null = null;
  if (current.advisory === true && version !== null) {
    const record = osvRecord(current, world.now());
    const text = `${JSON.stringify(record, null, 2)}\n`;
    recordSha256 = createHash("sha256").update(text).digest("hex");
    files.push([`security/advisories/${record.id}.json`, text]);
  }
  if (version !== null) {
    const changelog = readFileSync(join(world.root, "CHANGELOG.md"), "utf8");
    const entry = changelogEntry(noticeOfCase(current));
    files.push(["CHANGELOG.md", withEntry(changelog, version, `${version} – ${day(world.now().toISOString())}`, entry)]);
  }
  const after = await desk.record(current.id, { type: "publish", message, recordSha256 }, authorOf(call), () => {
    mkdirSync(join(world.root, "security/advisories"), { recursive: true });
    for (const [path, text] of files) {
      writeFileSync(join(world.root, path), text);
      world.print(`Wrote ${path}`);
    }
  });
  if (files.length > 0) world.print("Commit these files, and publish the draft on GitHub.");
  return show(world, after);
}

function authorOf({ world, text }: Call): { by: string; now: Date } {
  const by = text("by") ?? world.env["CHARTIFY_SECURITY_BY"] ?? world.user();
  if (by.trim() === "") throw new DeskError("Nobody is named in the log. Say --by NAME.");
  return { by, now: world.now() };
}

async function evidence(file: string): Promise<Evidence> {
  const { messageId, date, recipients } = await readMail(readInput(file));
  return { messageId: messageId ?? "", date: date ?? "", recipients };
}

function lastReference({ log }: OpenedCase): string {
  const last = log.entries.at(-1);
  return last === undefined ? "" : referenceOf(last);
}

function channelOf(name: string | undefined): Channel {
  const channel = CHANNELS.find((each) => each === (name ?? "advisory"));
  if (channel === undefined) throw new DeskError(`There is no channel "${name}". There are: ${CHANNELS.join(", ")}.`);
  return channel;
}

function dateOf(text: string | undefined, now: Date): Date {
  const date = text === undefined ? now : new Date(text);
  if (Number.isNaN(date.getTime())) throw new DeskError(`"${text}" is no date. It looks like 2026-11-24.`);
  return date;
}

function yesOrNo(option: string, word: string): boolean {
  if (word !== "yes" && word !== "no") throw new DeskError(`--${option} is yes or no, not "${word}".`);
  return word === "yes";
}
