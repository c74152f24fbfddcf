import { createRequire } from "node:module";

/**
 * Node's modules that a chart in memory does without. To import them costs every start some milliseconds: `node:fs` alone
 * runs all code of streams.
 */
export const fs = (): typeof import("node:fs") => builtin("node:fs");
export const os = (): typeof import("node:os") => builtin("node:os");
export const crypto = (): typeof import("node:crypto") => builtin("node:crypto");
export const zlib = (): typeof import("node:zlib") => builtin("node:zlib");

/** `process.getBuiltinModule` came with Node 20.16. */
function builtin<T>(name: string): T {
  return (process.getBuiltinModule?.(name) ?? createRequire(import.meta.url)(name)) as T;
}

/** Where a file of a package that this one needs lies. */
export function resolvePackage(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
