#!/usr/bin/env node
import { readFileSync } from "node:fs";
import * as modules from "node:module";
import { wantsProgress } from "./progress.js";
import { writeTo } from "./write-to.js";

// Node 22 and later keep what they compiled for the next start. The rest is imported after that, to be kept too.
(modules as { enableCompileCache?(): unknown }).enableCompileCache?.();
const { main } = await import("./main.js");

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

// Each write tells of its own failure; nobody is left to tell of one of standard error.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: { isTTY: process.stdout.isTTY, write: (chunk) => writeTo(process.stdout, chunk) },
  stderr: process.stderr,
  version,
  showsProgress: wantsProgress(process.stderr.isTTY, process.env),
  isDebugging: process.env["CHARTIFY_DEBUG"] !== undefined,
});
