// Where the drill plays: a folder with a repository, two maintainers with keys of their own, and a clock that goes ten minutes
// from command to command.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "../main.js";
import type { World } from "../world.js";
import { commentBeside, postedComment, replyTo, sentMail } from "./post.js";

export type Name = "Ada" | "Ben";

/** A command of the drill failed. */
export class Failed extends Error {}

export class Stage {
  /** Root of the repository that is published in. */
  readonly repository: string;
  readonly folder: string;
  readonly root: string;
  readonly print: World["print"];
  #time = Date.parse("2026-11-02T08:20:00Z");
  #messages = 0;

  constructor({ root, print }: Pick<World, "root" | "print">, folder: string) {
    this.root = root;
    this.folder = folder;
    this.print = print;
    this.repository = join(folder, "repository");
    this.#makeRepository();
  }

  /** Runs a command as a maintainer types it; gives what it printed. */
  async as(name: Name, ...args: string[]): Promise<string> {
    this.#time += 600_000;
    this.print(`$ ${name}: npm run security -- ${args.map(quoted).join(" ")}`);
    const printed: string[] = [];
    const status = await run(args, this.#worldOf(name, printed));
    for (const line of printed) this.print(`  ${line.replaceAll("\n", "\n  ")}`);
    if (status !== 0) throw new Failed(args[0] ?? "");
    return printed.join("\n");
  }

  /** Waits. */
  days(count: number): void {
    this.#time += count * 86_400_000;
    this.print(`  … ${count} days later`);
  }

  today(): string {
    return new Date(this.#time).toISOString().slice(0, 10);
  }

  /** A file with a text, for an option that holds details. */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, `${text}\n`, { mode: 0o600 });
    return path;
  }

  /** Drafts a message and "sends" it. */
  async sent(name: Name, id: string, kind: string): Promise<string> {
    const [draft = ""] = /(?<=Wrote ).*?(?=\. Delete)/.exec(await this.as(name, "draft", id, kind)) ?? [];
    const text = readFileSync(draft, "utf8");
    return this.#write(
      draft,
      draft.endsWith(".eml") ? sentMail(text, this.#posting()) : postedComment(text, name.toLowerCase(), this.#posting()),
    );
  }

  /** The reporter's answer to a message. */
  async reply(sent: string, text: string, account = ""): Promise<string> {
    const bytes = readFileSync(sent);
    if (sent.endsWith(".eml")) return this.#write(sent, await replyTo(bytes, text, this.#posting()));
    return this.#write(sent, commentBeside(bytes.toString("utf8"), account, text, this.#posting()));
  }

  git(...args: string[]): string {
    const user = ["-c", "user.name=Ada", "-c", "user.email=ada@chartify-ts.dev", "-c", "core.autocrlf=false"];
    const { status, stdout, stderr } = spawnSync("git", [...user, ...args], { cwd: this.repository, encoding: "utf8" });
    if (status !== 0) throw new Failed(`git ${args[0]}: ${stderr}`);
    return stdout.trim();
  }

  /** Commits a file; gives the commit. */
  commit(file: string, text: string): string {
    writeFileSync(join(this.repository, file), text);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", `Change ${file}`);
    return this.git("rev-parse", "HEAD");
  }

  now(): Date {
    return new Date(this.#time);
  }

  #worldOf(name: Name, printed: string[]): World {
    return {
      env: {
        CHARTIFY_SECURITY_DIR: join(this.folder, "cases"),
        CHARTIFY_SECURITY_IDENTITY: join(this.folder, `${name}.key`),
        CHARTIFY_SECURITY_BY: name,
      },
      root: this.repository,
      now: () => this.now(),
      user: () => name,
      stdin: () => "",
      print: (line) => printed.push(line),
    };
  }

  /** Makes the keys of a maintainer; gives the public half. */
  async keyOf(name: Name): Promise<string> {
    const printed: string[] = [];
    const { CHARTIFY_SECURITY_IDENTITY: _, ...env } = this.#worldOf(name, printed).env;
    this.print(`$ ${name}: npm run security -- key ${name}.key`);
    await run(["key", join(this.folder, `${name}.key`)], { ...this.#worldOf(name, printed), env });
    return printed.join("\n").split("\n").at(-1) ?? "";
  }

  #posting(): { time: Date; number: string } {
    this.#messages++;
    this.#time += 60_000;
    return { time: this.now(), number: String(1000 + this.#messages) };
  }

  #write(beside: string, text: string): string {
    const path = join(this.folder, `${this.#messages}-${basename(beside)}`);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  }

  /** A small released package. */
  #makeRepository(): void {
    mkdirSync(join(this.repository, "security"), { recursive: true });
    const write = (file: string, text: string): void => writeFileSync(join(this.repository, file), text);
    const about = { name: "drill", version: "0.1.0" };
    write("package.json", JSON.stringify({ ...about, files: ["index.js"], scripts: { build: "node -e 0" } }));
    write("package-lock.json", JSON.stringify({ ...about, lockfileVersion: 3, packages: { "": about } }));
    write("CHANGELOG.md", "# Changelog\n\n## 0.1.0 – 2026-10-01\n\n- All.\n");
    write(
      "SECURITY.md",
      readFileSync(join(this.root, "SECURITY.md"), "utf8").replace(/latest stable release \([^()]*\)/, "latest stable release (0.1.0)"),
    );
    write("security/policy.json", '{ "latestStable": "0.1.0" }\n');
    write(".gitignore", "node_modules\n");
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("config", "user.name", "Ada");
    this.git("config", "user.email", "ada@chartify-ts.dev");
    this.commit("index.js", "one\n");
    this.git("tag", "v0.1.0");
  }
}

function quoted(word: string): string {
  return /^[\w./:@,-]+$/.test(word) ? word : `'${word}'`;
}
