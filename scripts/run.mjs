// Starts other programs for the scripts beside this file.
import { spawnSync } from "node:child_process";

/** Runs a program with its output shown; throws if it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed with status ${status}`);
}

/** Runs a program and gives its status and all that it wrote. */
export function capture(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
    ...options,
  });
  return { status: error ? 1 : status, output: `${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}` };
}

/** Runs a script of this repository with this very Node. */
export function node(script, args = [], options = {}) {
  return capture(process.execPath, [script, ...args], options);
}

/** The JavaScript file behind a dependency's command, so that no shell is needed. */
export function bin(name, file) {
  return `node_modules/${name}/${file}`;
}
