import { cpSync, existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../security/desk.js";
import { GHSA, type Office, office } from "./office.js";

const HOUR = 3_600_000;

async function ready(desk: Office): Promise<string> {
  const id = await desk.opened(6);
  await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
  await desk.done("github", id, "--id", GHSA);
  return id;
}
const stateOf = async (desk: Office, id: string): Promise<string> => (await Desk.at(desk.cases, null).read(id)).current.state;
const copy = (from: Office, to: Office, id: string): void => cpSync(join(from.cases, id), join(to.cases, id), { recursive: true });
const recordOf = (desk: Office): string => join(desk.repository, `security/advisories/${GHSA}.json`);

/** A second disk that holds the case as it is after so many entries. */
async function behind(desk: Office, id: string, entries: number): Promise<Office> {
  const other = office();
  await other.done("init");
  for (const name of readdirSync(join(desk.cases, id)).sort().slice(0, entries))
    cpSync(join(desk.cases, id, name), join(other.cases, id, name));
  other.time = desk.time;
  return other;
}

describe("an entry that turns up late", () => {
  it.each([1, 2, 5, 9])("after the first %i turns no published case, whatever time it claims", async (entries) => {
    const desk = office();
    const id = await ready(desk);
    const other = await behind(desk, id, entries);
    await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
    other.time -= 1000 * HOUR;
    const early = (mail: string): string => mail.replace(/^Date: .*/m, `Date: ${new Date(desk.time).toUTCString()}`);
    const sent = await other.sent(id, "reject", early);
    other.time = desk.time;
    await other.done("reject", id, "--why", "x", "--sent", sent);
    // Its author's clock was wrong, or lied.
    const [late = ""] = readdirSync(join(other.cases, id)).sort().slice(entries);
    expect(late).toContain(String(entries + 1).padStart(6, "0"));
    copy(other, desk, id);
    expect(await stateOf(desk, id)).toBe("published");
    expect(await desk.done("show", id)).toMatch(
      /warning {3}\d+ .* and \d+ .* stand side by side[\s\S]*reject\n +does not count: "reject" is out of order: the case is published/,
    );
    expect(await desk.done("verify")).toContain("does not count");
    expect(await desk.done("list")).toContain("stand side by side");
    expect(await desk.done("clock")).toContain(`warning ${id}`);
  });

  it("opens no rejected case again", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const other = await behind(desk, id, 2);
    await desk.done("reject", id, "--why", "x", "--sent", await desk.sent(id, "reject"));
    other.time += HOUR;
    await other.done(
      "triage",
      id,
      "--cvss",
      "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N",
      "--summary",
      "x",
      "--why",
      "x",
    );
    copy(other, desk, id);
    expect(await stateOf(desk, id)).toBe("rejected");
  });

  it("of a publication stands against a rejection that was written at the same time", async () => {
    for (const isFirst of [true, false]) {
      const desk = office();
      const id = await ready(desk);
      const other = await behind(desk, id, 99);
      (isFirst ? desk : other).time += HOUR;
      await other.done("reject", id, "--why", "x", "--sent", await other.sent(id, "reject"));
      await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
      copy(other, desk, id);
      expect(await stateOf(desk, id)).toBe("published");
    }
  });
});

describe("closing a case at once", () => {
  it("by publish and reject ends in one of them, and whose entry loses is told and writes nothing", async () => {
    for (let round = 0; round < 8; round++) {
      const desk = office();
      const id = await ready(desk);
      const [publish, reject] = [
        ["publish", id, "--sent", await desk.sent(id, "publish")],
        ["reject", id, "--why", "x", "--sent", await desk.sent(id, "reject")],
      ];
      const order = round % 2 === 0 ? [publish, reject] : [reject, publish];
      const results = await Promise.all(order.map((args) => desk.do(...(args ?? []))));
      expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
      const won = order[results.findIndex(({ status }) => status === 0)]?.[0];
      expect(await stateOf(desk, id)).toBe(won === "publish" ? "published" : "rejected");
      expect(existsSync(recordOf(desk))).toBe(won === "publish");
      expect(readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8").includes(GHSA)).toBe(won === "publish");
      expect(results.find(({ status }) => status === 1)?.output).toMatch(/Somebody closes this case at this moment|is out of order/);
    }
  });

  it("goes on after a colleague's computer stopped in the middle", async () => {
    const desk = office();
    const id = await ready(desk);
    const lock = join(desk.cases, id, ".closing");
    writeFileSync(lock, "");
    const publish = ["publish", id, "--sent", await desk.sent(id, "publish")];
    expect((await desk.do(...publish)).output).toContain("Somebody closes this case at this moment");
    utimesSync(lock, 0, 0);
    expect(await desk.done(...publish)).toContain("published");
  });

  it("writes nothing public where the entry is not safe, and can write what is missing later", async () => {
    const desk = office();
    const id = await ready(desk);
    const sent = await desk.sent(id, "publish");
    const changelog = join(desk.repository, "CHANGELOG.md");
    renameSync(changelog, `${changelog}.away`);
    expect((await desk.do("publish", id, "--sent", sent)).output).toContain("CHANGELOG.md cannot be read");
    expect(await stateOf(desk, id)).toBe("answered");
    renameSync(`${changelog}.away`, changelog);
    expect((await desk.do("record", id, "--write")).output).toContain("The case is answered");
    await desk.done("publish", id, "--sent", sent);
    const written = readFileSync(recordOf(desk), "utf8");
    writeFileSync(recordOf(desk), "{}");
    expect(await desk.done("record", id, "--write")).toContain(`Wrote security/advisories/${GHSA}.json`);
    expect(readFileSync(recordOf(desk), "utf8")).toBe(written);
  });
});
