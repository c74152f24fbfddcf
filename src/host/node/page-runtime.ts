import { createRequire } from "node:module";
import type { PageRuntime } from "../../paint/html/live.js";
import { fs } from "./builtins.js";

let known: PageRuntime | null | undefined;

/** The program of pages whose charts answer, which lies among the built files; null where these are not as they were installed. */
export function pageRuntime(): PageRuntime | null {
  known ??= read();
  return known;
}

function read(): PageRuntime | null {
  try {
    const file = createRequire(import.meta.url)
      .resolve("chartify-ts/package.json")
      .replace(/package\.json$/, "dist/page.json");
    return JSON.parse(fs().readFileSync(file, "utf8")) as PageRuntime;
  } catch {
    return null;
  }
}
