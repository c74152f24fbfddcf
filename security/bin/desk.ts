import { spawnSync } from "node:child_process";
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
    print: (line) => console.log(line),
  };
  return args[0] === "drill" ? drill(world) : run(args, world);
}
