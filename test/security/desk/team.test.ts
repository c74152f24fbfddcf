import { createHash } from "node:crypto";
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Encrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import { cipherFor } from "../../../security/cipher.js";
import { maintainerOf, readIdentity } from "../../../security/keys.js";
import { changedTeam, readTeam } from "../../../security/team.js";
import { caseIn, type Office, office, REPORT } from "./office.js";

const settings = (desk: Office): string => join(desk.cases, "desk.json");
const entriesOf = (desk: Office, id: string): string[] => readdirSync(join(desk.cases, id)).sort();
const statementsOf = (desk: Office): { text: string; signature: string }[] => JSON.parse(readFileSync(settings(desk), "utf8")).statements;

/** Changes the last statement of desk.json as somebody without a key of the team can. */
function edit(desk: Office, change: (statement: Record<string, unknown>) => object): void {
  const file = JSON.parse(readFileSync(settings(desk), "utf8"));
  const last = file.statements.at(-1);
  last.text = JSON.stringify(change(JSON.parse(last.text)));
  writeFileSync(settings(desk), JSON.stringify(file));
}

/** Opens what Ada may open, and gives the text of an entry. */
async function textOf(desk: Office, id: string, number: number): Promise<string> {
  const bytes = readFileSync(join(desk.cases, id, entriesOf(desk, id)[number - 1] ?? ""));
  return cipherFor([], readFileSync(join(desk.folder, "Ada"), "utf8")).open(bytes);
}

/** Puts an entry into the folder under the name that fits, sealed for whom the desk seals. */
async function plant(desk: Office, id: string, number: number, text: string, recipients: readonly string[] = []): Promise<void> {
  const name = `${String(number).padStart(6, "0")}-${createHash("sha256").update(text).digest("hex")}.json`;
  if (recipients.length === 0) return writeFileSync(join(desk.cases, id, name), text);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  writeFileSync(join(desk.cases, id, `${name}.age`), await encrypter.encrypt(text));
}

describe("whoever can write to the folder, but has no key of the team", () => {
  it("cannot add a key, take one away, or empty the recipients", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened();
    const before = readFileSync(settings(desk), "utf8");
    const eve = (await desk.keyOf("Eve")).split(",");
    for (const change of [
      (statement: Record<string, unknown>) => ({
        ...statement,
        maintainers: [...(statement["maintainers"] as object[]), { name: "Eve", recipient: eve[1], signer: eve[2]?.slice(8) }],
      }),
      (statement: Record<string, unknown>) => ({ ...statement, maintainers: [] }),
      (statement: Record<string, unknown>) => ({ ...statement, addresses: ["eve@x.example"] }),
      (statement: Record<string, unknown>) => ({ ...statement, signer: eve[2]?.slice(8) }),
    ]) {
      edit(desk, change);
      for (const command of [["verify"], ["list"], ["show", id], ["open", REPORT]]) {
        const { status, output } = await desk.do(...command);
        expect(status).toBe(1);
        expect(output).toMatch(/desk\.json was changed by somebody who is not of the team: statement 1 (?:is signed by|does not)/);
      }
      writeFileSync(settings(desk), before);
    }
    expect(await desk.done("verify")).toContain(`ok   ${id}`);
  });

  it("cannot add a statement that is well made, but signed with a key of one's own", async () => {
    const desk = office();
    await desk.sealed();
    const team = readTeam(readFileSync(settings(desk), "utf8"));
    const eve = maintainerOf(await desk.keyOf("Eve"));
    const identity = readIdentity(readFileSync(join(desk.folder, "Eve"), "utf8"));
    const change = { maintainers: [...team.maintainers, eve], addresses: [], heads: {}, at: new Date(desk.time).toISOString() };
    writeFileSync(settings(desk), changedTeam(team, change, identity));
    expect((await desk.do("verify")).output).toContain("statement 2 is signed by a key that the one before it does not name");
  });

  it("cannot put another desk in its place, not even a plain one", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened();
    const [other, plain] = [office(), office()];
    await other.keyOf("Eve");
    other.as("Eve");
    await other.done("init", "--recipient", (await other.keyOf("Mallory")).replace("Mallory", "Ada"), "--recipient", await keyIn(other));
    await plain.done("init");
    for (const from of [other, plain]) {
      copyFileSync(settings(from), settings(desk));
      for (const command of [["verify"], ["list"], ["show", id], ["open", REPORT]]) {
        const { status, output } = await desk.do(...command);
        expect(status).toBe(1);
        expect(output).toContain("says another desk");
      }
    }
  });

  it("cannot make one who sees the desk for the first time write in plain beside what is sealed", async () => {
    const [desk, plain] = [office(), office()];
    await desk.sealed();
    await desk.opened();
    await plain.done("init");
    copyFileSync(settings(plain), settings(desk));
    await desk.keyOf("Cleo");
    desk.as("Cleo");
    expect((await desk.do("open", REPORT)).output).toContain("desk.json was replaced");
    expect((await desk.do("verify")).output).toContain("is sealed, though the desk has no keys");
  });

  it("cannot roll the team back", async () => {
    const desk = office();
    const { ada } = await desk.sealed();
    const earlier = readFileSync(settings(desk), "utf8");
    await desk.done("rekey", "--recipient", ada, "--without", "Ben");
    const later = readFileSync(settings(desk), "utf8");
    writeFileSync(settings(desk), earlier);
    const { status, output } = await desk.do("list");
    expect(status).toBe(1);
    expect(output).toContain("says an earlier or another state of the team than you saw last");
    writeFileSync(settings(desk), later);
    expect((await desk.do("list")).status).toBe(0);
  });

  it("cannot roll a case back, nor take it away", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened(1);
    const [, last = ""] = entriesOf(desk, id);
    const kept = readFileSync(join(desk.cases, id, last));
    rmSync(join(desk.cases, id, last));
    expect((await desk.do("verify")).output).toMatch(
      /FAIL .*the entry [0-9a-f]{12}, which you saw before, is gone: the log was rolled back/,
    );
    expect((await desk.do("show", id)).status).toBe(1);
    writeFileSync(join(desk.cases, id, last), kept);
    expect((await desk.do("verify")).status).toBe(0);
    rmSync(join(desk.cases, id), { recursive: true });
    expect((await desk.do("clock")).status).toBe(1);
    expect((await desk.do("verify")).output).toContain("was rolled back");
    await desk.done("forget", id);
    expect((await desk.do("clock")).status).toBe(0);
  });

  it("cannot write an entry in a maintainer's name: not in plain, not sealed, not with a signature of another entry", async () => {
    const desk = office();
    const { ada, ben } = await desk.sealed();
    const id = await desk.opened(1);
    const recipients = [ada, ben].map((card) => card.split(",")[1] ?? "");
    const first = JSON.parse(await textOf(desk, id, 2));
    const content = JSON.parse(first.content);
    const forged = JSON.stringify({
      ...content,
      number: 3,
      parents: [content.parents[0]],
      by: "Ben",
      event: { type: "note", text: "forged" },
    });
    const signed = JSON.stringify({ ...first, content: forged });
    for (const [text, sealed, why] of [
      [forged, [], "is not sealed, though the desk is"],
      [forged, recipients, "is not signed"],
      [signed, recipients, "does not have the signature of its key"],
    ] as const) {
      await plant(desk, id, 3, text, sealed);
      const { status, output } = await desk.do("verify");
      expect(status).toBe(1);
      expect(output).toContain(why);
      expect((await desk.do("note", id, "--text", "x")).status).toBe(1);
      for (const name of entriesOf(desk, id).slice(2)) rmSync(join(desk.cases, id, name));
    }
    expect((await desk.do("verify")).status).toBe(0);
  });

  it("cannot sign with a key of one's own, nor put a case under another number", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened(1);
    const outside = office();
    await outside.keyOf("Eve");
    cpSync(join(outside.folder, "Eve"), join(desk.folder, "Eve"));
    desk.as("Eve");
    // Eve's own copy of the program opens the desk, but her key is not of the team.
    expect((await desk.do("open", REPORT)).output).toContain("Only the team writes into this desk");
    desk.as("Ada");
    const copy = "CT-2026-aaaaaa";
    cpSync(join(desk.cases, id), join(desk.cases, copy), { recursive: true });
    const { status, output } = await desk.do("verify");
    expect(status).toBe(1);
    expect(output).toContain(`FAIL ${copy}: entry 1 is of ${id}: the log was copied under another number`);
    expect(output).toContain(`ok   ${id}`);
  });
});

describe("a maintainer", () => {
  it("drives fixes itself", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened(2);
    const { status, output } = await desk.do("assign", id, "--owner", "Cleo");
    expect([status, output]).toEqual([1, expect.stringContaining('"Cleo" is not of the team (Ada, Ben)')]);
    await desk.done("assign", id, "--owner", "Ben");
    expect((await desk.do("hand-over", id, "--owner", "Cleo")).output).toContain("not of the team");
    expect(await desk.done("hand-over", id, "--owner", "Ada")).toContain("Ada");
  });

  it("writes in no colleague's name", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened();
    expect(await desk.done("note", id, "--text", "x", "--by", "Ben")).toContain(" Ada: note");
  });

  it("sees the keys by verify, and the desk's number at first sight", async () => {
    const desk = office();
    await desk.sealed();
    desk.as("Ben");
    const first = await desk.done("verify");
    const [, number] = /You see this desk for the first time: ([0-9a-f]{16}), of Ada, Ben\./.exec(first) ?? [];
    expect(first).toContain(`desk ${number}, 1 statement of the team`);
    expect(first).toMatch(/key {2}Ada: [0-9a-f]{16}\nkey {2}Ben: [0-9a-f]{16}/);
    expect(await desk.done("verify")).not.toContain("first time");
  });

  it("who left keeps what was written before, and adds nothing, whatever time it claims", async () => {
    const desk = office();
    const { ada, ben } = await desk.sealed();
    const id = caseIn(await desk.done("open", REPORT));
    desk.as("Ben");
    await desk.done("note", id, "--text", "of Ben");
    desk.as("Ada");
    const before = office();
    cpSync(desk.cases, before.cases, { recursive: true });
    await desk.done("rekey", "--recipient", ada, "--without", "Ben");
    expect(await desk.done("verify")).toContain(`ok   ${id}: 2 entries`);
    // Ben goes on in a copy of the desk as it was, and brings what he wrote.
    cpSync(join(desk.folder, "Ben"), join(before.folder, "Ben"));
    before.as("Ben");
    before.time -= 3_600_000;
    await before.done("note", id, "--text", "too late");
    for (const name of entriesOf(before, id).slice(2)) cpSync(join(before.cases, id, name), join(desk.cases, id, name));
    const { status, output } = await desk.do("verify");
    expect(status).toBe(1);
    expect(output).toMatch(/entry 3 in the name of Ben is signed by a key that is not of the team/);
    expect(ben).toContain("Ben");
  });

  it("accepts another state of the team only by its number", async () => {
    const desk = office();
    const { ada, ben } = await desk.sealed();
    const earlier = readFileSync(settings(desk), "utf8");
    await desk.done("rekey", "--recipient", ada, "--without", "Ben");
    writeFileSync(settings(desk), earlier);
    expect((await desk.do("trust", "0000000000000000")).output).toMatch(/The desk's number is [0-9a-f]{16}, not 0000000000000000/);
    const [number = ""] = /[0-9a-f]{16}/.exec((await desk.do("trust", "x")).output) ?? [];
    expect(await desk.done("trust", number)).toContain("key  Ben");
    expect(ben).toContain("Ben");
    expect((await desk.do("list")).status).toBe(0);
  });
});

describe("rekey", () => {
  it("without recipients refuses, and opens all seals only on purpose", async () => {
    const desk = office();
    const { ada } = await desk.sealed();
    const id = await desk.opened(1);
    expect((await desk.do("rekey")).output).toContain("Name everybody who is of the team from now on");
    expect((await desk.do("rekey", "--plain", "--recipient", ada)).status).toBe(1);
    expect(entriesOf(desk, id).every((name) => name.endsWith(".age"))).toBe(true);
    expect(await desk.done("rekey", "--plain")).toContain("Opened 2 entries: whoever reads the disk reads them now");
    expect(entriesOf(desk, id).every((name) => name.endsWith(".json"))).toBe(true);
    expect(await desk.done("show", id)).toContain("acknowledged");
    await desk.done("note", id, "--text", "in plain");
    await desk.done("rekey", "--recipient", ada);
    expect(await desk.done("verify")).toContain(`ok   ${id}: 3 entries`);
  });

  it("without one's own key, or with somebody forgotten, refuses", async () => {
    const desk = office();
    const { ada, ben } = await desk.sealed();
    expect((await desk.do("rekey", "--recipient", ben, "--without", "Ada")).output).toContain("Your own key is not among them");
    expect((await desk.do("rekey", "--recipient", ada)).output).toContain(
      'Ben would leave the team. Name the key by --recipient, or say --without "Ben"',
    );
    expect(statementsOf(desk)).toHaveLength(1);
    await desk.done("rekey", "--recipient", ada, "--without", "Ben");
    expect(statementsOf(desk)).toHaveLength(2);
  });

  it("that was interrupted is done again", async () => {
    const desk = office();
    const { ada } = await desk.sealed();
    const id = await desk.opened(1);
    await desk.done("rekey", "--plain");
    const plain = readFileSync(settings(desk), "utf8");
    await desk.done("rekey", "--recipient", ada);
    // As after a crash before desk.json was written.
    writeFileSync(settings(desk), plain);
    rmSync(join(desk.folder, "Ada.seen.json"));
    expect((await desk.do("show", id)).output).toContain("is sealed, though the desk has no keys");
    await desk.done("rekey", "--recipient", ada);
    expect(await desk.done("verify")).toContain(`ok   ${id}: 2 entries`);
  });

  it("keeps names and keys apart", async () => {
    const desk = office();
    const { ada, ben } = await desk.sealed();
    expect((await desk.do("rekey", "--recipient", ada, "--recipient", ben.replace("Ben", "Ada"), "--without", "Ben")).output).toContain(
      "Two maintainers have the name Ada",
    );
    expect((await desk.do("rekey", "--recipient", `Cleo,${ada.split(",")[1]}`)).output).toContain("is no public half of a maintainer");
  });
});

async function keyIn(desk: Office): Promise<string> {
  return /# public: (.*)/.exec(readFileSync(join(desk.folder, "Eve"), "utf8"))?.[1] ?? "";
}
