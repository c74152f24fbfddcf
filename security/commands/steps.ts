// Commands that record the six steps, and what happens between them.

import { score } from "../cvss.js";
import { DeskError } from "../error.js";
import type { Assessment, Case, Event } from "../model.js";
import { show } from "../print.js";
import { writePublic } from "../publication.js";
import { day } from "../time.js";
import { deskOf } from "../world.js";
import {
  type Call,
  type Command,
  CREDIT,
  dateOf,
  type Options,
  RECEIVED,
  received,
  recorded,
  recording,
  SENT,
  sent,
  WHY,
  yesOrNo,
} from "./call.js";

const ON = { on: { type: "string" } } as const satisfies Options;
const TRIAGE = {
  cvss: { type: "string" },
  summary: { type: "string" },
  ...WHY,
  cwe: { type: "string", multiple: true },
  introduced: { type: "string" },
  "introduced-by": { type: "string" },
  workaround: { type: "string" },
  website: { type: "boolean" },
  exploited: { type: "boolean" },
} as const satisfies Options;

export const STEP_COMMANDS: Readonly<Record<string, Command>> = {
  acknowledge: recording(
    "Step 1: the report was acknowledged. --sent is the message as it was sent; of an issue, the flag.",
    SENT,
    async (call) => ({ type: "acknowledge", message: await sent(call) }),
  ),
  reject: recording(
    "It is no vulnerability, as step 1, 2 or a later look shows; the case ends. --sent, --why.",
    { ...SENT, ...WHY },
    async (call) => ({ type: "reject", message: await sent(call), why: call.need("why") }),
  ),
  reopen: recording(
    "A rejected case goes on where it was: --why, and --received, the reporter's message, where there is one.",
    { ...RECEIVED, ...WHY },
    async (call) => ({
      type: "reopen",
      message: call.text("received") === undefined ? null : await received(call),
      why: call.need("why"),
    }),
  ),
  triage: recording(
    "Step 2: it is one; how bad. --cvss VECTOR --summary --why [--cwe CWE-79] [--introduced 0.1.0] [--introduced-by COMMIT] [--workaround] [--website] [--exploited]",
    TRIAGE,
    async (call) => ({ type: "triage", assessment: assessmentOf(call), why: call.need("why") }),
  ),
  inform: recording("Step 2: the reporter heard the result. --sent is the message triage.", SENT, async (call) => ({
    type: "inform",
    message: await sent(call),
  })),
  reassess: recording("Judge anew, with the options of triage; then inform again.", TRIAGE, async (call) => ({
    type: "reassess",
    assessment: assessmentOf(call),
    why: call.need("why"),
  })),
  assign: recording("Step 3: --owner NAME drives fix and release.", { owner: { type: "string" } }, async (call) => ({
    type: "assign",
    owner: ownerOf(call),
  })),
  "hand-over": recording("Another owner: --owner NAME.", { owner: { type: "string" } }, async (call) => ({
    type: "hand-over",
    owner: ownerOf(call),
  })),
  decide: recording(
    "Step 4: is an advisory needed? --advisory yes|no, and --why. Again, before publication, for another decision.",
    { advisory: { type: "string" }, ...WHY },
    async ({ need }) => ({ type: "decide", advisory: yesOrNo("advisory", need("advisory")), why: need("why") }),
  ),
  ask: recording("Step 5: the reporter was asked about joining in, credit and the day. --sent.", SENT, async (call) => ({
    type: "ask",
    message: await sent(call),
  })),
  answer: recording(
    "Step 5: the answer, --received. --joins yes|no, --credit NAME [--login ACCOUNT] or --no-credit, and --on DAY where it agrees to one; or --silent, with the --on DAY of ours.",
    { ...RECEIVED, joins: { type: "string" }, ...CREDIT, ...ON, silent: { type: "boolean" } },
    async (call) => answerOf(call),
  ),
  agree: recording(
    "Step 6: the day of publication, --on DAY, and --received, the message that agrees to it; --sent, our own, where the question was not answered.",
    { ...SENT, ...RECEIVED, ...ON },
    async (call) => ({
      type: "agree",
      message: await (call.text("sent") === undefined ? received(call) : sent(call)),
      on: dayOf(call),
    }),
  ),
  credit: {
    words: "CASE",
    help: "Another credit after the answer: --credit NAME [--login ACCOUNT] or --no-credit, and --received. After publication, record and changelog are written anew.",
    options: { ...RECEIVED, ...CREDIT },
    run: async (call) => {
      const { current: before } = await deskOf(call.world).read(call.words[0] ?? "");
      const after = await recorded(call, { type: "credit", message: await received(call), credit: creditOf(call) });
      if (after.current.state === "published") writePublic(call.world, after.current, before);
      return show(call.world, after);
    },
  },
  plan: recording(
    "The fix takes longer: --until DATE, --why, and --sent, the message that says so.",
    { until: { type: "string" }, ...SENT, ...WHY },
    async (call) => ({
      type: "plan",
      message: await sent(call),
      until: dateOf(call.need("until"), call.world.now()).toISOString(),
      why: call.need("why"),
    }),
  ),
};

/** Who drives a fix: where the desk knows its team, one of it. */
function ownerOf({ world, need }: Call): string {
  const owner = need("owner");
  const names = deskOf(world).team.maintainers.map(({ name }) => name);
  if (names.length === 0 || names.includes(owner)) return owner;
  throw new DeskError(`"${owner}" is not of the team (${names.join(", ")}). A colleague adds new ones by rekey.`);
}

function assessmentOf({ need, text, list, has }: Call): Assessment {
  return {
    summary: need("summary").trim().replace(/\.$/, ""),
    ...score(need("cvss")),
    cwes: list("cwe"),
    scope: has("website") ? "website" : "package",
    introduced: text("introduced") ?? "0",
    introducedBy: text("introduced-by") ?? null,
    isExploited: has("exploited"),
    workaround: text("workaround") ?? null,
  };
}

async function answerOf(call: Call): Promise<Event> {
  const on = call.text("on") === undefined ? null : dayOf(call);
  if (call.has("silent")) return { type: "answer", message: null, joins: false, credit: null, on };
  const joins = yesOrNo("joins", call.need("joins"));
  return { type: "answer", joins, credit: creditOf(call), message: await received(call), on };
}

function creditOf({ text, has }: Call): Case["credit"] {
  const name = text("credit");
  if ((name === undefined) !== has("no-credit")) throw new DeskError("Say --credit NAME or --no-credit, one of them.");
  return name === undefined ? null : { name: name.trim(), login: text("login")?.replace(/^@/, "") ?? null };
}

function dayOf({ need, world }: Call): string {
  return day(dateOf(need("on"), world.now()).toISOString());
}
