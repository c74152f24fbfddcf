import { ChartifyError } from "../util/error.js";
import { escapeControls, escapeLines, quote } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { type Command, parseCommand, UsageError } from "./arguments.js";
import { overview, plotHelp } from "./help.js";
import { errorInFlags } from "./in-flags.js";
import type { CliIO } from "./io.js";
import { CLI_PLOTS } from "./plots.js";

/**
 * Runs the `chartify` command.
 *
 * @param argv The words after `chartify`.
 * @returns The exit status: 0 done, 1 bad data or a failed save, 2 bad use, 3 findings of `--check`, 141 a reader that closed standard output early.
 */
export async function main(argv: readonly string[], io: CliIO): Promise<number> {
  let command: Command | null = null;
  try {
    const [name, ...rest] = argv;
    if (name === "help" && rest[0] !== undefined) return await main([rest[0], "--help"], io);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      await io.stdout.write(overview());
      return name === undefined ? 2 : 0;
    }
    if (name === "--version") {
      await io.stdout.write(`${io.version}\n`);
      return 0;
    }
    if (name === "examples") {
      const { runExamples } = await import("./examples.js");
      await runExamples(rest, io);
      return 0;
    }
    const plot = CLI_PLOTS.find((each) => each.name === name);
    if (plot === undefined) {
      const names = [...CLI_PLOTS.map((each) => each.name), "examples"];
      throw new UsageError(`no plot ${quote(name)} (plots: ${names.join(", ")}).${didYouMean(name, names)} See: chartify --help`);
    }
    const parsed = parseCommand(plot, rest);
    if (parsed === "help") {
      await io.stdout.write(plotHelp(plot));
      return 0;
    }
    const { runCommand } = await import("./run.js");
    command = parsed;
    return (await runCommand(command, io)) ? FOUND : 0;
  } catch (error) {
    return report(error, command, io);
  }
}

/** Of a chart that was checked, and has something to stumble over. */
const FOUND = 3;

/** As of a command that the signal of a closed pipe ends. */
const CLOSED_PIPE = 141;

function isClosedPipe(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "EPIPE";
}

function report(error: unknown, command: Command | null, io: CliIO): number {
  const isExpected = error instanceof UsageError || error instanceof ChartifyError;
  const message = error instanceof ChartifyError ? errorInFlags(error, command) : error instanceof Error ? error.message : String(error);
  io.stderr.write(`chartify: ${escapeControls(message)}${isExpected ? "" : " (This is a fault of chartify: please report it.)"}\n`);
  if (io.isDebugging && error instanceof Error) io.stderr.write(`${escapeLines(error.stack ?? "")}\n`);
  if (error instanceof UsageError) return 2;
  return error instanceof ChartifyError && isClosedPipe(error.cause) ? CLOSED_PIPE : 1;
}
