// Made-up reports on their way from arrival to published record, in a folder that is thrown away. It runs the commands that a
// maintainer types; docs/security/desk.md tells how to play it by hand.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hotfix } from "../hotfix.js";
import type { World } from "../world.js";
import { Failed, type Name, Stage } from "./stage.js";

const MAJOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:L/SI:L/SA:N";
const OTHER = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";
const GHSA = "GHSA-2222-3333-4444";
const GHSA_OF_REPORT = "GHSA-5555-6666-7777";

/** Plays the drill. Gives 0 where everything ended as it should, else 1 after the first command that failed. */
export async function drill({ root, print }: Pick<World, "root" | "print">): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "chartify-drill-"));
  try {
    const stage = new Stage({ root, print }, folder);
    await settle(stage);
    await website(stage);
    await rejected(stage);
    await github(stage);
    await major(stage);
    await stage.as("Ada", "clock");
    await stage.as("Ada", "verify");
    print(readFileSync(join(stage.repository, `security/advisories/${GHSA}.json`), "utf8"));
    print("The drill stands published.");
    return 0;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    print(`The drill failed at "${error.message}".`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two maintainers make their keys, and one the desk. */
async function settle(stage: Stage): Promise<void> {
  const [ada, ben] = [await stage.keyOf("Ada"), await stage.keyOf("Ben")];
  await stage.as("Ada", "init", "--recipient", ada, "--recipient", ben, "--address", "@ada", "--address", "@ben");
  await stage.as("Ben", "verify");
}

interface Judgement {
  readonly cvss: string;
  readonly summary: string;
  readonly more?: readonly string[];
}

/** The steps that all cases take until the decision. */
async function judged(stage: Stage, id: string, { cvss, summary, more = [] }: Judgement): Promise<void> {
  const why = stage.file("why.txt", "seen with the steps of the report");
  await stage.as("Ada", "acknowledge", id, "--sent", await stage.sent("Ada", id, "acknowledge"));
  await stage.as("Ben", "triage", id, "--cvss", cvss, "--summary-file", stage.file("summary.txt", summary), "--why-file", why, ...more);
  await stage.as("Ben", "inform", id, "--sent", await stage.sent("Ben", id, "triage"));
  await stage.as("Ben", "assign", id, "--owner", "Ben");
}

async function decided(stage: Stage, id: string, advisory: "yes" | "no", why: string): Promise<void> {
  await stage.as("Ben", "decide", id, "--advisory", advisory, "--why-file", stage.file("why.txt", why));
}

async function opened(stage: Stage, by: Name, ...args: string[]): Promise<string> {
  return /CT-\d{4}-\w{6}/.exec(await stage.as(by, ...args))?.[0] ?? "";
}

const reportIn = (stage: Stage, file: string): string => join(stage.root, "security/drill", file);

/** A weakness of the website, whose reporter does not answer. */
async function website(stage: Stage): Promise<void> {
  const id = await opened(stage, "Ada", "open", reportIn(stage, "website.eml"));
  await judged(stage, id, { cvss: OTHER, summary: "Pages of the website can be framed (drill)", more: ["--website"] });
  await decided(stage, id, "no", "fixed in the website");
  await stage.as("Ada", "ask", id, "--sent", await stage.sent("Ada", id, "ask"));
  await stage.as("Ben", "fix", id, "--commit", stage.commit("headers.txt", "frame-ancestors 'none'\n"));
  stage.days(8);
  await stage.as("Ada", "answer", id, "--silent", "--on", stage.today());
  await stage.as("Ben", "publish", id, "--sent", await stage.sent("Ben", id, "publish"));
}

/** No vulnerability; the reporter shows more, and it is none again. */
async function rejected(stage: Stage): Promise<void> {
  const id = await opened(stage, "Ben", "open", reportIn(stage, "no-weakness.eml"));
  const why = stage.file("why.txt", "the caller chooses the path, as the threat model says");
  const sent = await stage.sent("Ben", id, "reject");
  await stage.as("Ben", "reject", id, "--sent", sent, "--why-file", why);
  const more = await stage.reply(sent, "It happens with a title as the path, too.");
  await stage.as("Ada", "reopen", id, "--received", more, "--why-file", stage.file("more.txt", "the reporter says that a title is a path"));
  await stage.as("Ada", "reject", id, "--sent", await stage.sent("Ada", id, "reject"), "--why-file", why);
}

/** A private report on GitHub: all messages are comments on its advisory. */
async function github(stage: Stage): Promise<void> {
  const id = await opened(stage, "Ada", "open", reportIn(stage, "github-report.md"), "--account", "kim-example", "--ghsa", GHSA_OF_REPORT);
  await judged(stage, id, { cvss: OTHER, summary: "A number format can take minutes (drill)" });
  await decided(stage, id, "yes", "services draw the figures of others");
  const question = await stage.sent("Ada", id, "ask");
  await stage.as("Ada", "ask", id, "--sent", question);
  const answer = await stage.reply(question, `No, thank you; Kim; that day suits me. ${id}`, "kim-example");
  await stage.as("Ada", "answer", id, "--received", answer, "--joins", "no", "--credit", "Kim", "--on", stage.today());
  await stage.as("Ben", "fix", id, "--commit", stage.commit("format.js", "fixed\n"), "--version", "0.2.0");
  await stage.as("Ben", "publish", id, "--sent", await stage.sent("Ben", id, "publish"));
  await stage.as("Ben", "cve", id, "--id", "CVE-2026-12345");
}

/** A major weakness, with the hotfix of the stable release. */
async function major(stage: Stage): Promise<void> {
  const id = await opened(stage, "Ada", "open", reportIn(stage, "report.eml"));
  const summary = "A legend label can become a link (drill)";
  await judged(stage, id, { cvss: MAJOR, summary, more: ["--cwe", "CWE-79", "--introduced", "0.1.0"] });
  await decided(stage, id, "yes", "users must update");
  await stage.as("Ben", "github", id);
  await stage.as("Ben", "github", id, "--id", GHSA);
  const question = await stage.sent("Ada", id, "ask");
  await stage.as("Ada", "ask", id, "--sent", question);
  const answer = await stage.reply(question, "I do not join in. Robin Gaßner, please. That day suits me.");
  const credit = ["--credit", "Robin Gaßner", "--login", "robin-example"];
  await stage.as("Ada", "answer", id, "--received", answer, "--joins", "no", ...credit, "--on", stage.today());
  await stage.as("Ben", "fix", id, "--commit", stage.commit("index.js", "fixed\n"), "--version", "0.1.1");
  await stage.as("Ben", "cve", id);
  const record = join(stage.folder, "record.json");
  await stage.as("Ben", "record", id, "-o", record);
  stage.print("$ Ben: npm run hotfix -- record.json");
  const print = (line: string): void => stage.print(`  ${line}`);
  hotfix({ root: stage.repository, advisory: record, tests: "node -e 0", now: stage.now(), print, folder: join(stage.folder, "hotfix") });
  stage.print("$ Ben: git tag v0.1.1 hotfix/0.1.1");
  stage.git("tag", "v0.1.1", "hotfix/0.1.1");
  await stage.as("Ben", "hotfix", id, "--tag", "v0.1.1");
  await stage.as("Ben", "publish", id, "--sent", await stage.sent("Ben", id, "publish"));
}
