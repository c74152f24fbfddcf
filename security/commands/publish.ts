// Commands for the fix, its numbers, and publication.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cveRequest, githubDraft, osvRecord } from "../advisory.js";
import { DeskError } from "../error.js";
import { privateFork } from "../fork.js";
import { draftCall, send } from "../github.js";
import type { Case } from "../model.js";
import { show } from "../print.js";
import { checkFree, recordOf, writePublic } from "../publication.js";
import { checkPublishable } from "../ready.js";
import { hotfixIn, stableFor } from "../versions.js";
import { deliver, deskOf, readInput, type World } from "../world.js";
import { type Call, type Command, OUTPUT, recorded, recording, SENT, sent } from "./call.js";
import { checkUnused } from "./cases.js";

export const PUBLISH_COMMANDS: Readonly<Record<string, Command>> = {
  fix: recording(
    "The fix: --commit SHA (each, in order) and --version of the release that has it, which is the hotfix of a major weakness.",
    { commit: { type: "string", multiple: true }, version: { type: "string" } },
    async ({ list, text }) => ({ type: "fix", commits: list("commit"), version: text("version") ?? null }),
  ),
  hotfix: recording(
    "The hotfix is tagged: --tag v0.1.1, which must hold the commits of the fix.",
    { tag: { type: "string" } },
    async ({ world, words, need }) => {
      const { current } = await deskOf(world).read(words[0] ?? "");
      if (current.fix === null) throw new DeskError('There is no fix yet. Record its commits with "fix" first.');
      return { type: "hotfix", hotfix: hotfixIn(world.root, need("tag"), current.fix.commits) };
    },
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
      const ghsa = text("id") ?? (await drafted(call, current));
      if (ghsa === null) return 0;
      await checkUnused(desk, ghsa, current.id);
      if (existsSync(join(world.root, `security/advisories/${ghsa}.json`)))
        throw new DeskError(`${ghsa} is the number of a published record.`);
      return show(world, await recorded(call, { type: "github", ghsa }));
    },
  },
  cve: {
    words: "CASE",
    help: "Print the text that asks for a CVE; --id CVE-… records the number. After publication, record and changelog are written anew.",
    options: { id: { type: "string" } },
    run: async (call) => {
      const { world, words, text } = call;
      const desk = deskOf(world);
      const { current } = await desk.read(words[0] ?? "");
      const cve = text("id");
      if (cve === undefined) {
        world.print(cveRequest(current).trimEnd());
        return 0;
      }
      await checkUnused(desk, cve, current.id);
      const after = await recorded(call, { type: "cve", cve });
      if (after.current.state === "published") writePublic(world, after.current, current);
      return show(world, after);
    },
  },
  record: {
    words: "CASE",
    help: "Print the OSV record as it would be published, for the hotfix; -o FILE saves it beside your keys. --write writes record and changelog of a published case again.",
    options: { ...OUTPUT, write: { type: "boolean" } },
    run: async ({ world, words: [id = ""], text, has }) => {
      const { current } = await deskOf(world).read(id);
      if (has("write")) return written(world, current);
      const record = `${JSON.stringify(osvRecord(current, world.now()), null, 2)}\n`;
      const file = text("output");
      if (file === undefined) world.print(record.trimEnd());
      else deliver(world, file, record);
      return 0;
    },
  },
  publish: {
    words: "CASE",
    help: "Step 6: write the record into security/advisories and the entry with the credit into the changelog; --sent is the last message.",
    options: { ...SENT },
    run: async (call) => {
      const { world, words } = call;
      const { current } = await deskOf(world).read(words[0] ?? "");
      const now = world.now();
      const stable = current.fix?.version == null ? null : stableFor(world.root, current.fix.version);
      if (current.state === "answered") checkPublishable(current, now.toISOString(), stable);
      const record = current.state === "answered" ? recordOf(current, now) : null;
      checkFree(world, record);
      readInput(join(world.root, "CHANGELOG.md"));
      // First the entry, then the files: whose entry does not count writes none.
      const after = await recorded(call, { type: "publish", message: await sent(call), recordSha256: record?.sha256 ?? null, stable });
      if (writePublic({ ...world, now: () => now }, after.current) > 0) world.print("Commit these files, and publish the draft on GitHub.");
      return show(world, after);
    },
  },
};

/** The number of a draft that GitHub made just now; null where nothing was sent. */
async function drafted({ world, has }: Call, current: Case): Promise<string | null> {
  if (current.advisory !== true) throw new DeskError("Step 4 has not decided on an advisory, so none is drafted.");
  if (current.ghsa !== null) throw new DeskError(`The case has the draft ${current.ghsa} already.`);
  const request = draftCall(githubDraft(current), world.env["GITHUB_API_URL"]);
  world.print(`${request.method} ${request.url}\n${JSON.stringify(request.body, null, 2)}`);
  if (!has("send")) {
    world.print("Nothing was sent. Add --send, with a token in GITHUB_TOKEN.");
    return null;
  }
  const token = world.env["GITHUB_TOKEN"];
  if (!token) throw new DeskError("GITHUB_TOKEN is not set. A token needs the right repository_advisories:write.");
  return send(request, token);
}

function written(world: World, current: Case): number {
  if (current.state !== "published") throw new DeskError(`The case is ${current.state}. Its files are written when it is published.`);
  if (writePublic(world, current) === 0) world.print("A weakness of the website has no files.");
  return 0;
}
