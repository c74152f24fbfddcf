import { DeskError } from "./error.js";
import { forkCall, sendFork } from "./github.js";
import type { World } from "./world.js";

/** Shows the call for the private fork of an advisory, or sends it with the token in GITHUB_TOKEN. */
export async function privateFork(
  world: World,
  { ghsa, isSent }: { readonly ghsa: string | null; readonly isSent: boolean },
): Promise<number> {
  if (ghsa === null)
    throw new DeskError("A private fork belongs to an advisory. Ask GitHub for a draft first, or record its number with --id.");
  const request = forkCall(ghsa, world.env["GITHUB_API_URL"]);
  world.print(`${request.method} ${request.url}`);
  if (!isSent) {
    world.print("Nothing was sent. Add --send, with a token in GITHUB_TOKEN.");
    return 0;
  }
  const token = world.env["GITHUB_TOKEN"];
  if (!token) throw new DeskError("GITHUB_TOKEN is not set. A token needs the right repository_advisories:write.");
  const name = await sendFork(request, token);
  world.print(`GitHub makes the private fork ${name}; it may take some minutes. Fetch the fix from git@github.com:${name}.git`);
  return 0;
}
