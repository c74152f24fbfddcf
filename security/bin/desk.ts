import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { byHand } from "../drill/by-hand.js";
import { drill } from "../drill/drill.js";
import { run } from "../main.js";
import type { World } from "../world.js";

/** `npm run security -- …` */
export async function main(args: readonly string[], root: string): Promise<number> {
  const world: World = {
    env: process.env,
    root,
    now: () => new Date(),
    user: () => spawnSync("git", ["config", "user.name"], { encoding: "utf8" }).stdout?.trim() ?? "",
    stdin: () => readFileSync(0, "utf8"),
    print: (line) => console.log(line),
  };
  const [name, ...rest] = args;
  if (name !== "drill") return run(args, world);
  return rest.length === 0 ? drill(world) : byHand(world, rest);
}
