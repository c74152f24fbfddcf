import { formatOf, readPath } from "../chart/save-options.js";
import { nodeHost } from "../host/node/host.js";
import { discardUnfinished } from "../host/node/write-whole.js";
import { encodeFigure, FORMATS, type Format, TEXT_MODES } from "../outputs.js";
import { DEFAULT_MAX_PIXELS } from "../util/limits.js";
import { escapeControls, escapeLines } from "../util/show.js";
import { type Command, UsageError } from "./arguments.js";
import type { CliChart } from "./dress.js";
import type { CliIO } from "./io.js";
import type { Progress } from "./progress.js";
import { choiceOf, listOf, numberOf } from "./values.js";

const DEFAULT_SCALE = 2;

/** Where the chart goes: the files named, standard output where it is no terminal, nowhere where its description is asked for. */
export function outputsOf({ values, plot }: Command, io: CliIO): readonly string[] {
  const outputs = listOf(values, "output");
  if (outputs !== undefined) return outputs;
  if (values.get("json") === true || values.get("check") === true) return [];
  if (!io.stdout.isTTY) return ["-"];
  throw new UsageError(`name a file to write: chartify ${plot.name} … -o chart.png`);
}

/**
 * Writes the chart to each of them, and says which file was written, and how large it is.
 *
 * @returns What the pictures leave out for lack of room, or of a font.
 */
export async function writeOutputs(
  { values }: Command,
  chart: CliChart,
  outputs: readonly string[],
  { io, progress }: { readonly io: CliIO; readonly progress: Progress },
): Promise<ReadonlySet<string>> {
  const notes = new Set<string>();
  const note = (own: readonly string[]): void => {
    for (const each of own) notes.add(each);
  };
  const named = choiceOf(values, "format", FORMATS);
  const ways = {
    scale: numberOf(values, "scale") ?? DEFAULT_SCALE,
    maxPixels: numberOf(values, "max-pixels") ?? DEFAULT_MAX_PIXELS,
    text: choiceOf(values, "text", TEXT_MODES) ?? "fit",
    interactive: values.get("still") !== true,
  };
  const encode = (format: Format) => encodeFigure(chart.figure, format, { ...ways, ...nodeHost, place: "-o", note });
  if (values.get("json") === true) await io.stdout.write(`${describe(chart)}\n`);
  for (const path of outputs) {
    progress.begin(path === "-" ? "Writing" : `Writing ${escapeControls(path)}`);
    if (path === "-") {
      const content = await encode(named ?? "svg");
      progress.clear();
      await io.stdout.write(content);
    } else {
      const file = readPath(path, "chart.save");
      const format = named ?? formatOf(file, "chart.save");
      const content = await encode(format);
      await interruptible(io, () => nodeHost.write(file, content, format));
      progress.clear();
      io.stderr.write(`written: ${escapeControls(file)} (${sizeOf(chart, format, ways.scale)}${bytesOf(content)})\n`);
    }
  }
  return notes;
}

/** JSON for a terminal too: control characters that JSON leaves as they are become escapes, which mean the same. */
function describe(chart: CliChart): string {
  return escapeLines(JSON.stringify(chart.describe(), null, 2));
}

function sizeOf({ figure: { width, height } }: CliChart, format: Format, scale: number): string {
  if (format === "json") return "";
  const [across, down] = [width, height].map((side) => Math.round(side * (format === "png" ? scale : 1)));
  return `${across} × ${down} px, `;
}

function bytesOf(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
  return bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** By convention a command that a signal ends has the status 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Does what may be interrupted: the file that was begun goes, an older one stays. */
async function interruptible(io: CliIO, work: () => Promise<unknown>): Promise<void> {
  const stops = Object.entries(SIGNALS).map(([signal, status]) => {
    const stop = (): void => {
      discardUnfinished();
      io.stderr.write(`chartify: ${signal} came while the file was written; an older one stays as it was.\n`);
      process.exit(status);
    };
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    await work();
  } finally {
    for (const off of stops) off();
  }
}
