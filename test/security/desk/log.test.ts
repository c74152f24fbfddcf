import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../security/desk.js";
import { caseIn, type Office, office, REPORT, VECTOR } from "./office.js";

const filesOf = ({ cases }: Office, id: string): string[] => readdirSync(join(cases, id)).sort();

/** Rewrites the entry with this number; gives its path. */
function edit(of: Office, id: string, number: number, change: (text: string) => string): string {
  const path = join(of.cases, id, filesOf(of, id)[number - 1] ?? "");
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return path;
}

describe("the log", () => {
  it("is sound as it is written", async () => {
    const desk = office();
    const id = await desk.opened(6);
    expect(await desk.done("verify")).toBe(`ok   ${id}: 8 entries`);
  });

  it("notices a changed entry, and nothing more can be done with the case", async () => {
    const desk = office();
    const id = await desk.opened(3);
    edit(desk, id, 3, (text) => text.replace("seen", "not seen"));
    const { status, output } = await desk.do("verify");
    expect(status).toBe(1);
    expect(output).toContain(`FAIL ${id}: entry 3 was changed`);
    expect(output).toContain(`FAIL ${id}: entry 4 follows`);
    expect((await desk.do("show", id)).output).toContain("was tampered with or damaged: entry 3 was changed");
    expect((await desk.do("note", id, "--text", "x")).status).toBe(1);
  });

  it("notices an entry that was changed and given the name that fits", async () => {
    const desk = office();
    const id = await desk.opened(3);
    const path = edit(desk, id, 3, (text) => text.replace("seen", "not seen"));
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    renameSync(path, join(desk.cases, id, `000003-${hash}.json`));
    expect((await desk.do("verify")).output).toMatch(/entry 4 follows [0-9a-f]{12}, which is missing or was changed/);
  });

  it("notices an entry that was taken away, a stranger's file and a second beginning", async () => {
    const desk = office();
    const id = await desk.opened(3);
    const [first = "", second = ""] = filesOf(desk, id);
    rmSync(join(desk.cases, id, second));
    expect((await desk.do("verify")).output).toContain("which is missing or was changed");
    writeFileSync(join(desk.cases, id, "notes.txt"), "");
    expect((await desk.do("verify")).output).toContain("notes.txt is no entry of the log");
    const text = readFileSync(join(desk.cases, id, first), "utf8").replace("Ada", "Eve");
    writeFileSync(join(desk.cases, id, `000001-${createHash("sha256").update(text).digest("hex")}.json`), text);
    expect((await desk.do("verify")).output).toContain("there are two first entries");
  });

  it("that was cut short is found by the reference in a mail", async () => {
    const desk = office();
    const id = await desk.opened(2);
    const mail = readFileSync(await desk.sent(id, "triage"), "utf8");
    const body = Buffer.from(mail.split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");
    const reference = /Reference: (\S+)/.exec(body)?.[1] ?? "";
    expect(reference).toMatch(new RegExp(`^${id}/4-[0-9a-f]{12}$`));
    expect((await desk.do("verify", "--reference", reference)).output).toContain(`ok   ${reference} is in the log`);
    rmSync(join(desk.cases, id, filesOf(desk, id)[3] ?? ""));
    expect((await desk.do("verify")).status).toBe(0);
    const { status, output } = await desk.do("verify", "--reference", reference);
    expect(status).toBe(1);
    expect(output).toContain(`FAIL ${reference} is not in the log`);
  });

  it("keeps every entry of maintainers who write at once", async () => {
    const desk = office();
    const id = await desk.opened();
    const notes = Array.from({ length: 24 }, (_, i) => `note ${i}`);
    await Promise.all(notes.map((text) => desk.done("note", id, "--text", text)));
    await desk.done("note", id, "--text", "after all");
    const { log, ignored } = await Desk.at(desk.cases, null).read(id);
    const kept = log.entries.flatMap(({ event }) => (event.type === "note" ? [event.text] : []));
    expect(kept.sort()).toEqual([...notes, "after all"].sort());
    expect(log.entries.some(({ parents }) => parents.length > 1)).toBe(true);
    expect(log.heads).toHaveLength(1);
    expect(ignored).toEqual([]);
    expect((await desk.do("verify")).status).toBe(0);
  });

  it("keeps both where two do the same step, counts one, and tells the other", async () => {
    const [here, there] = [office(), office()];
    const id = await here.opened(1);
    // A copy on another disk, synchronised afterwards.
    await there.done("init");
    const copy = (from: Office, to: Office): void => cpSync(join(from.cases, id), join(to.cases, id), { recursive: true });
    copy(here, there);
    there.time += 60_000;
    const triage = (of: Office, why: string): Promise<string> => of.done("triage", id, "--cvss", VECTOR, "--summary", "Link", "--why", why);
    await triage(here, "first");
    await triage(there, "second");
    copy(there, here);
    const shown = await here.done("show", id);
    expect(shown.match(/triage \(step 2\)/g)).toHaveLength(2);
    expect(shown).toContain('does not count: "triage" is out of order: the case is triaged');
    await here.done("inform", id, "--sent", await here.sent(id, "triage"));
    await here.done("assign", id, "--owner", "Ben");
    expect((await here.do("verify")).status).toBe(0);
    expect((await Desk.at(here.cases, null).read(id)).current.state).toBe("owned");
  });

  it("tells who comes second in the same moment", async () => {
    const desk = office();
    const id = await desk.opened(2);
    const results = await Promise.all(["Ben", "Cleo"].map((owner) => desk.do("assign", id, "--owner", owner)));
    expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(results.find(({ status }) => status === 1)?.output).toContain("your entry is kept in the log but does not count");
  });
});

describe("encrypted cases", () => {
  it("hold nothing readable, open for each key of the team, and for no other", async () => {
    const desk = office();
    await desk.sealed();
    await desk.keyOf("Eve");
    const id = caseIn(await desk.done("open", REPORT));
    for (const name of filesOf(desk, id)) {
      const bytes = readFileSync(join(desk.cases, id, name));
      expect(name).toMatch(/\.json\.age$/);
      expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
      expect(bytes.includes("reporter.example")).toBe(false);
    }
    desk.as("Ben");
    expect(await desk.done("show", id)).toContain("robin@reporter.example");
    desk.as("Eve");
    expect((await desk.do("show", id)).output).toContain("cannot be decrypted");
    delete desk.env["CHARTIFY_SECURITY_IDENTITY"];
    expect((await desk.do("show", id)).output).toContain("Name the file of your age identity in CHARTIFY_SECURITY_IDENTITY");
    const [name = ""] = filesOf(desk, id);
    const bytes = readFileSync(join(desk.cases, id, name));
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(join(desk.cases, id, name), bytes);
    desk.as("Ada");
    expect((await desk.do("verify")).output).toContain("entry 1 cannot be decrypted");
  });

  it("are sealed anew when somebody joins or leaves, and stay the same log", async () => {
    const desk = office();
    const [ada, ben] = [await desk.keyOf("Ada"), await desk.keyOf("Ben")];
    const id = await desk.opened(2);
    const before = (await Desk.at(desk.cases, null).read(id)).log.entries;
    desk.as("Ada");
    expect((await desk.do("rekey", "--recipient", "age1x")).output).toContain("is no age recipient");
    expect(await desk.done("rekey", "--recipient", ada)).toContain("Sealed 4 entries for 1 keys.");
    expect(filesOf(desk, id).every((name) => name.endsWith(".age"))).toBe(true);
    expect((await Desk.at(desk.cases, desk.me()).read(id)).log.entries).toEqual(before);
    await desk.done("rekey", "--recipient", ada, "--recipient", ben);
    desk.as("Ben");
    await desk.done("note", id, "--text", "hello");
    await desk.done("rekey", "--recipient", ben, "--without", "Ada");
    desk.as("Ada");
    expect((await desk.do("show", id)).output).toContain("cannot be decrypted");
    expect((await desk.do("rekey", "--recipient", ada)).status).toBe(1);
    desk.as("Ben");
    expect((await desk.do("verify")).output).toContain(`\nok   ${id}: 5 entries`);
  });

  it("need real keys, a folder outside any repository, and one beginning", async () => {
    const desk = office();
    expect((await desk.do("init", "--recipient", "age1nonsense")).output).toContain('"age1nonsense" is no age recipient');
    expect((await desk.do("list")).output).toContain("is no desk. Make one");
    desk.env["CHARTIFY_SECURITY_DIR"] = fileURLToPath(new URL("cases", import.meta.url));
    expect((await desk.do("init")).output).toContain("Cases are kept outside of any");
    desk.env["CHARTIFY_SECURITY_DIR"] = desk.cases;
    await desk.done("init");
    expect((await desk.do("init")).output).toContain("is a desk already");
    expect((await desk.do("key", join(desk.cases, "desk.json"))).output).toContain("cannot be written");
  });
});
