import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../../../security/main.js";

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
  /** Runs a command; gives status and output. */
  do(...args: string[]): Promise<{ readonly status: number; readonly output: string }>;
  /** Runs a command that must succeed. */
  done(...args: string[]): Promise<string>;
  /** Drafts a message, and gives the file of it as sent, to whom the draft says. */
  sent(id: string, kind: string, change?: (mail: string) => string): Promise<string>;
  /** Opens a case from the drill's report, and walks it so many steps. */
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
  const it: Office = {
    folder,
    cases,
    repository,
    env: { CHARTIFY_SECURITY_DIR: cases, CHARTIFY_SECURITY_BY: "Ada" },
    time: Date.parse("2026-11-02T09:00:00Z"),
    async do(...args) {
      const printed: string[] = [];
      const world = {
        env: it.env,
        root: repository,
        now: () => new Date(it.time),
        user: () => "",
        print: (line: string) => printed.push(line),
      };
      return { status: await run(args, world), output: printed.join("\n") };
    },
    async done(...args) {
      const { status, output } = await it.do(...args);
      if (status !== 0) throw new Error(`${args.join(" ")}: ${output}`);
      return output;
    },
    async sent(id, kind, change = (mail) => mail) {
      const unsent = join(folder, `${kind}-${Math.random()}.eml`);
      await it.done("draft", id, kind, "-o", unsent);
      const mail = `Date: ${new Date(it.time).toUTCString()}\r\nMessage-ID: <${kind}@chartify-ts.dev>\r\n${readFileSync(unsent, "utf8")}`;
      return it.file(`${kind}-sent-${Math.random()}.eml`, change(mail));
    },
    async opened(steps = 0) {
      await it.done("init");
      const id = caseIn(await it.done("open", REPORT));
      const walk = [
        async () => it.done("acknowledge", id, "--sent", await it.sent(id, "acknowledge")),
        async () => it.done("triage", id, "--cvss", VECTOR, "--summary", "Link in a label", "--cwe", "CWE-79", "--why", "seen"),
        async () => it.done("assign", id, "--owner", "Ben"),
        async () => it.done("decide", id, "--advisory", "yes", "--why", "users must update"),
        async () => it.done("ask", id, "--sent", await it.sent(id, "ask")),
        async () => it.done("answer", id, "--joins", "no", "--credit", "Robin", "--login", "robin"),
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
