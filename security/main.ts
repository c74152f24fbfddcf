// `npm run security -- …`: reads the command line and runs one of the commands.
import { parseArgs } from "node:util";
import { didYouMean } from "../src/util/suggest.js";
import { type Call, type Command, DETAILS, type Options } from "./commands/call.js";
import { COMMANDS, GROUPS } from "./commands.js";
import { DeskError } from "./error.js";
import { printable } from "./text.js";
import { readMessage, type World } from "./world.js";

/** Runs a command line; gives the exit status: 0, 1 where something is overdue or was refused, 2 for bad use. */
export async function run(args: readonly string[], outside: World): Promise<number> {
  // Whatever is printed may hold words of a stranger.
  const world: World = { ...outside, print: (text) => outside.print(printable(text)) };
  const [name = "help", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    help(world);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    world.print(`There is no command "${name}".${didYouMean(name, Object.keys(COMMANDS))} "help" lists them.`);
    return 2;
  }
  let call: Call;
  try {
    call = parsed(command, rest, world);
  } catch (error) {
    world.print(`${name}: ${(error as Error).message}`);
    return 2;
  }
  try {
    return (await command.run(call)) ?? 0;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    world.print(`${name}: ${error.message}`);
    return 1;
  }
}

function parsed(command: Command, args: readonly string[], world: World): Call {
  const options: Options = { ...command.options, ...filesOf(command.options), by: { type: "string" } };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const wanted = command.words === "" ? 0 : command.words.split(" ").length;
  if (positionals.length !== wanted) throw new DeskError(wanted === 0 ? "it takes options only." : `it takes ${command.words}.`);
  const given = (option: string): string | undefined => values[option] as string | undefined;
  for (const option of DETAILS) checkHidden(option, given(option));
  if (DETAILS.filter((option) => given(option) === "-").length > 1) throw new DeskError("only one option can be -, for standard input.");
  const text = (option: string): string | undefined => {
    const file = given(`${option}-file`);
    if (file !== undefined) return readMessage(world, file).toString("utf8").trim();
    return given(option) === "-" && DETAILS.includes(option) ? world.stdin().trim() : given(option);
  };
  return {
    world,
    words: positionals,
    text,
    list: (option) => (values[option] as string[] | undefined) ?? [],
    has: (option) => values[option] === true,
    need: (option) => {
      const value = text(option);
      if (value === undefined) throw new DeskError(`--${option} is missing.`);
      return value;
    },
  };
}

/** `--why-file` beside `--why`, and for every other option that is a text. */
function filesOf(options: Options): Options {
  const names = Object.keys(options).filter((name) => options[name]?.type === "string" && options[name]?.multiple !== true);
  return Object.fromEntries(names.map((option) => [`${option}-file`, { type: "string" }]));
}

function checkHidden(option: string, value: string | undefined): void {
  if (value === undefined || value === "-") return;
  throw new DeskError(
    `--${option} on the command line would stay in npm's log and the shell's history, unsealed. Write it into a file and say --${option}-file FILE, or --${option} - and type it.`,
  );
}

function help(world: World): void {
  world.print(
    [
      "npm run security -- COMMAND …",
      ...Object.entries(GROUPS).flatMap(([group, commands]) => [
        "",
        group,
        ...Object.entries(commands).flatMap(([name, command]) => [`  ${`${name} ${command.words}`.trim()}`, `      ${command.help}`]),
      ]),
      "",
      "Practice",
      "  drill",
      "      Play made-up reports from arrival to published record, in a folder that is thrown away.",
      "  drill sent FILE",
      "      Practice by hand: a draft as a mail server would have sent it.",
      "  drill reply FILE",
      "      Practice by hand: the reporter's answer to a message that was sent.",
      "",
      "--why, --summary, --workaround and --text hold details, which a command line would leave in npm's log and the shell's history:",
      "give each by --why-file FILE, or by --why - on standard input. So may any text be that you would rather not leave there: --email-file, --credit-file.",
      "--sent and --received are .eml files, or for comments on GitHub the form that draft makes; a bare name is looked up among the drafts.",
      "",
      "CHARTIFY_SECURITY_DIR       folder of the cases, ~/.chartify-security unless set",
      "CHARTIFY_SECURITY_IDENTITY  file of your keys; drafts, and what you have seen of the desk, are kept beside it",
      "CHARTIFY_SECURITY_BY        your name where the desk has no keys; --by says another, git's user.name is used where neither is given",
    ].join("\n"),
  );
}
