// Commands that open cases, show them, and write what belongs to no step.
import { escapeControls } from "../../src/util/show.js";
import { type Desk, type OpenedCase, referenceOf } from "../desk.js";
import { DeskError } from "../error.js";
import { draft, MESSAGES, type MessageKind } from "../messages.js";
import { list, reportLines, show } from "../print.js";
import { CHANNELS, type Channel, type Report, type Reporter, reportOfForm, reportOfIssue, reportOfMail } from "../report.js";
import { deliver, deskOf, readMessage } from "../world.js";
import { authorOf, type Call, type Command, dateOf, OUTPUT, RECEIVED, received, recording, WHY } from "./call.js";

export const CASE_COMMANDS: Readonly<Record<string, Command>> = {
  open: {
    words: "FILE",
    help: "Open a case from a report: an .eml file, or a form in Markdown (--channel advisory|issue|email, --received DATE; for a private report on GitHub --account NAME and --ghsa GHSA-…).",
    options: { channel: { type: "string" }, ...RECEIVED, account: { type: "string" }, ghsa: { type: "string" } },
    run: async (call) => {
      const { world } = call;
      const report = await reportIn(call);
      const desk = deskOf(world);
      if (report.ghsa !== null) await checkUnused(desk, report.ghsa, null);
      return show(world, await desk.open(report, authorOf(call)));
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
  list: {
    words: "",
    help: "List the cases and what is due.",
    options: {},
    run: async ({ world }) => list(world, deskOf(world)),
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
    help: `Draft a message, to read, change and send, beside your keys or at -o FILE: ${MESSAGES.join(", ")}.`,
    options: { ...OUTPUT },
    run: async ({ world, words: [id = "", kind = ""], text }) => {
      if (!(MESSAGES as readonly string[]).includes(kind))
        throw new DeskError(`There is no message "${kind}". There are: ${MESSAGES.join(", ")}.`);
      const opened = await deskOf(world).read(id);
      const reference = lastReference(opened);
      const drafted = draft(kind as MessageKind, opened.current, reference, world.now());
      const name = `${reference.replace("/", "-")}-${kind}.${drafted.extension}`;
      deliver(world, text("output") ?? name, drafted.text);
      for (const blank of drafted.blanks) world.print(`Fill in before you send it: ${blank}`);
      return 0;
    },
  },
  contact: recording(
    "Another reporter: --name with --email, or --account and the --ghsa of a private advisory that it was added to, why, and --received, the message of the present one (of a flagged issue, of its author) that says so; --nobody, and why, where an issue's author cannot be reached.",
    {
      name: { type: "string" },
      email: { type: "string" },
      account: { type: "string" },
      ghsa: { type: "string" },
      nobody: { type: "boolean" },
      ...RECEIVED,
      ...WHY,
    },
    async (call) => {
      const reporter = reporterOf(call);
      const ghsa = call.text("ghsa") ?? null;
      if (ghsa !== null) await checkUnused(deskOf(call.world), ghsa, call.words[0] ?? null);
      return { type: "contact", reporter, message: reporter === null ? null : await received(call), why: call.need("why"), ghsa };
    },
  ),
  note: recording("Write a note into the log: --text.", { text: { type: "string" } }, async ({ need }) => ({
    type: "note",
    text: need("text"),
  })),
};

async function reportIn({ world, words: [file = ""], text }: Call): Promise<Report> {
  const now = world.now();
  const bytes = readMessage(world, file);
  if (/\.eml$/i.test(file)) {
    const stray = ["channel", "received", "account", "ghsa"].find((option) => text(option) !== undefined);
    if (stray !== undefined) throw new DeskError(`--${stray} is of a form; an .eml file says by itself from whom it came, and when.`);
    return reportOfMail(bytes, now);
  }
  const receivedAt = dateOf(text("received"), now);
  if (receivedAt.getTime() > now.getTime()) throw new DeskError(`A report came in already, not on ${text("received")}.`);
  const [account, ghsa] = [text("account"), text("ghsa")];
  const beside = { ...(account === undefined ? {} : { account }), ...(ghsa === undefined ? {} : { ghsa }) };
  return reportOfForm(bytes, channelOf(text("channel")), receivedAt, beside);
}

function reporterOf({ text, has }: Call): Reporter | null {
  const [email = null, account = null] = [text("email"), text("account")?.replace(/^@/, "")];
  if ((email === null && account === null) !== has("nobody")) throw new DeskError("Say --email or --account, or --nobody, one of them.");
  return has("nobody") ? null : { name: text("name") ?? "", email, account };
}

/**
 * A number belongs to one case.
 *
 * @throws DeskError where another case has this GHSA or CVE number.
 */
export async function checkUnused(desk: Desk, number: string, id: string | null): Promise<void> {
  for (const other of desk.ids().filter((each) => each !== id)) {
    const opened = await desk.read(other).catch((error: unknown) => {
      // A damaged case stops no other; the published records are looked at, too.
      if (error instanceof DeskError) return null;
      throw error;
    });
    const current = opened?.current;
    if (current?.ghsa === number || current?.cve === number)
      throw new DeskError(`${number} is the number of ${other}. Each case has one of its own.`);
  }
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
