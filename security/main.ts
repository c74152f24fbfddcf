// `npm run security -- …`: reads the command line and runs one of the commands.
import { parseArgs } from "node:util";
import { escapeControls } from "../src/util/show.js";
import { didYouMean } from "../src/util/suggest.js";
import { type Call, COMMANDS, type Command, type Options } from "./commands.js";
import { DeskError } from "./error.js";
import type { World } from "./world.js";

/** Runs a command line; gives the exit status: 0, 1 where something is overdue or was refused, 2 for bad use. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const [name = "help", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    help(world);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    world.print(escapeControls(`There is no command "${name}".${didYouMean(name, Object.keys(COMMANDS))} "help" lists them.`));
    return 2;
  }
  let call: Call;
  try {
    call = parsed(command, rest, world);
  } catch (error) {
    world.print(escapeControls(`${name}: ${(error as Error).message}`));
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
  const options: Options = { ...command.options, by: { type: "string" } };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const wanted = command.words === "" ? 0 : command.words.split(" ").length;
  if (positionals.length !== wanted) throw new DeskError(wanted === 0 ? "it takes options only." : `it takes ${command.words}.`);
  const text = (option: string): string | undefined => values[option] as string | undefined;
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

function help(world: World): void {
  world.print(
    [
      "npm run security -- COMMAND …",
      "",
      ...Object.entries(COMMANDS).flatMap(([name, command]) => [`  ${`${name} ${command.words}`.trim()}`, `      ${command.help}`]),
      "  drill",
      "      Play a made-up report from e-mail to published record, in a folder that is thrown away.",
      "",
      "CHARTIFY_SECURITY_DIR       folder of the cases, ~/.chartify-security unless set",
      "CHARTIFY_SECURITY_IDENTITY  file of your age key, where the cases are encrypted",
      "CHARTIFY_SECURITY_BY        your name in the log; --by says another, git's user.name is used where neither is given",
    ].join("\n"),
  );
}
