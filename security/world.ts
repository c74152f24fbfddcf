// What the commands have of the world around them: folders, files, the clock and a place to print.
import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Desk } from "./desk.js";
import { DeskError } from "./error.js";

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Root of the repository, where records and the changelog are. */
  readonly root: string;
  readonly now: () => Date;
  /** Name of who works, where neither --by nor CHARTIFY_SECURITY_BY says it. */
  readonly user: () => string;
  readonly print: (line: string) => void;
}

export function folderOf({ env }: World): string {
  return env["CHARTIFY_SECURITY_DIR"] || join(homedir(), ".chartify-security");
}

export function identityOf({ env }: World): string | null {
  const file = env["CHARTIFY_SECURITY_IDENTITY"];
  return file ? readInput(file).toString("utf8") : null;
}

export function deskOf(world: World): Desk {
  return Desk.at(folderOf(world), identityOf(world));
}

export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new DeskError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

export function writeNew(file: string, text: string | Uint8Array): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new DeskError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

export function deliver(world: World, file: string | undefined, text: string | Uint8Array): void {
  if (file === undefined) world.print(`${text}`.trimEnd());
  else {
    writeNew(file, text);
    world.print(`Wrote ${file}`);
  }
}
