// The drill by hand: what the world outside would do to a message.

import { randomInt } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { DeskError } from "../error.js";
import { draftsOf, readMessage, type World, writeNew } from "../world.js";
import { commentBeside, postedComment, replyTo, sentMail } from "./post.js";

/** `drill sent FILE` and `drill reply FILE`: writes what becomes of a message beside it, and says where. */
export async function byHand(world: World, [what = "", file = ""]: readonly string[]): Promise<number> {
  try {
    const text = readMessage(world, file);
    const posting = { time: world.now(), number: String(randomInt(1e9)) };
    const isMail = file.endsWith(".eml");
    const made =
      what === "sent"
        ? isMail
          ? sentMail(text.toString("utf8"), posting)
          : postedComment(text.toString("utf8"), "you-example", posting)
        : isMail
          ? await replyTo(text, "Thank you, that suits me.", posting)
          : commentBeside(text.toString("utf8"), "kim-example", `Thank you, that suits me. ${namesIn(text.toString("utf8"))}`, posting);
    world.print(`Wrote ${written(world, file, what, made)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    world.print(`drill: ${error.message}`);
    return 1;
  }
}

function namesIn(text: string): string {
  return /CT-\d{4}-\w{6}/.exec(text)?.[0] ?? "";
}

function written(world: World, file: string, what: string, text: string): string {
  const folder = basename(file) === file ? draftsOf(world) : dirname(file);
  const path = join(folder, `${what}-${basename(file)}`);
  writeNew(path, text);
  return path;
}
