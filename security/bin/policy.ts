import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { securityPage } from "../page.js";
import { policy } from "../policy.js";

/** `npm run security:policy` */
export function main(_args: readonly string[], root: string): number {
  writeFileSync(join(root, "SECURITY.md"), securityPage(policy));
  console.log("Wrote SECURITY.md");
  return 0;
}
