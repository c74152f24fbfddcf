// The drill by hand: what the world outside would do to a message.
import { randomInt } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { DeskError } from "../error.js";
import { draftsOf, readMessage, type World, writeNew } from "../world.js";
import { commentBeside, type Posting, postedComment, replyTo, sentMail } from "./post.js";

/** `drill sent FILE` and `drill reply FILE`: writes what becomes of a message beside it, and says where. */
export async function byHand(world: World, [what = "", file = ""]: readonly string[]): Promise<number> {
  try {
    const make = file.endsWith(".eml") ? MAILS[what] : COMMENTS[what];
    if (make === undefined) throw new DeskError("say sent FILE or reply FILE.");
    const text = await make(readMessage(world, file), { time: world.now(), number: String(randomInt(1e9)) });
    world.print(`Wrote ${written(world, file, what, text)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    world.print(`drill: ${error.message}`);
    return 1;
  }
}

type Make = (message: Buffer, posting: Posting) => string | Promise<string>;

const ANSWER = "Thank you, that suits me.";
const MAILS: Readonly<Record<string, Make>> = {
  sent: (draft, posting) => sentMail(draft.toString("utf8"), posting),
  reply: (sent, posting) => replyTo(sent, ANSWER, posting),
};
const COMMENTS: Readonly<Record<string, Make>> = {
  sent: (draft, posting) => postedComment(draft.toString("utf8"), "you-example", posting),
  reply: (posted, posting) => commentBeside(posted.toString("utf8"), "kim-example", ANSWER, posting),
};

function written(world: World, file: string, what: string, text: string): string {
  const folder = basename(file) === file ? draftsOf(world) : dirname(file);
  const path = join(folder, `${what}-${basename(file)}`);
  writeNew(path, text);
  return path;
}
