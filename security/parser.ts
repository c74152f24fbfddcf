// The parser of e-mails, in a thread of its own with limits on time and memory: a mail is a stranger's, and what is encoded in
// it cannot be counted before.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Email } from "postal-mime";
import { DeskError } from "./error.js";

/** What is counted before anything is parsed. The parser takes some 3 kB for each line; attachments of 7 MB have 100 000. */
const LIMITS = { bytes: 25_000_000, lines: 100_000, seconds: 20, megabytes: 512 } as const;

const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { default: PostalMime } = require(workerData);
parentPort.on("message", (bytes) =>
  PostalMime.parse(bytes, { maxNestingDepth: 50 }).then(
    ({ attachments, headers, ...mail }) => parentPort.postMessage({ mail, headers }),
    (error) => parentPort.postMessage({ error: String(error && error.message) }),
  ),
);`;

type Answer = { readonly mail: Omit<Email, "attachments" | "headers">; readonly headers: Email["headers"] } | { readonly error: string };
export type ParsedMail = Omit<Email, "attachments">;

let thread: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Parses an e-mail.
 *
 * @throws DeskError where it is too big, has too many lines, takes too long, or cannot be read.
 */
export async function parse(bytes: Uint8Array): Promise<ParsedMail> {
  checkSize(bytes);
  const mine = queue.then(() => ask(bytes));
  queue = mine.catch(() => {});
  const answer = await mine;
  if ("error" in answer) throw new DeskError(`This is no e-mail that can be read: ${answer.error}.`);
  return { ...answer.mail, headers: answer.headers };
}

/** @throws DeskError where there are more bytes or lines than a report has. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.bytes) throw new DeskError(`The report has ${bytes.length} bytes; at most ${LIMITS.bytes} are taken.`);
  let lines = 1;
  for (const byte of bytes) if (byte === 10) lines++;
  if (lines > LIMITS.lines)
    throw new DeskError(
      `The report has ${lines} lines; at most ${LIMITS.lines} are taken. Save it without attachments, or enter it as a form.`,
    );
}

function ask(bytes: Uint8Array): Promise<Answer> {
  const worker = thread ?? started();
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      worker.off("message", take).off("error", fail);
      worker.unref();
    };
    const take = (answer: Answer): void => {
      end();
      resolve(answer);
    };
    const fail = (why: Error): void => {
      end();
      thread = null;
      void worker.terminate();
      reject(new DeskError(`This is no e-mail that can be read: ${why.message}. Enter what it says as a form.`));
    };
    const timer = setTimeout(() => fail(new Error(`it takes longer than ${LIMITS.seconds} seconds`)), LIMITS.seconds * 1000);
    worker.ref();
    worker.on("message", take).on("error", fail);
    worker.postMessage(bytes);
  });
}

function started(): Worker {
  thread = new Worker(PROGRAM, {
    eval: true,
    workerData: createRequire(import.meta.url).resolve("postal-mime"),
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  return thread;
}
