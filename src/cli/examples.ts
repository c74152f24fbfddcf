import { join } from "node:path";
import { escapeControls, quote } from "../util/show.js";
import { UsageError } from "./arguments.js";
import type { CliIO } from "./io.js";

/** `chartify examples` lists the examples; with a name it prints the code of one and draws it. */
export async function runExamples(argv: readonly string[], io: CliIO): Promise<void> {
  const { examples } = await import("../host/node/examples.js");
  const [name, flag, folder = ".", extra] = argv;
  if (name === undefined || name === "--help" || name === "-h") {
    io.stdout.write(`${examples.list().join("\n")}\n`);
    io.stderr.write("chartify examples <name> [-o FOLDER] prints the code of one and draws it.\n");
    return;
  }
  if ((flag !== undefined && flag !== "-o" && flag !== "--output") || extra !== undefined || (flag !== undefined && argv.length < 3)) {
    throw new UsageError(`examples takes a name and -o FOLDER, not ${quote(argv.slice(1).join(" "))}.`);
  }
  io.stdout.write(examples.code(name));
  for (const [i, chart] of (await examples.draw(name)).entries()) {
    const file = join(folder, `${name}-${i + 1}.png`);
    await chart.save(file, { scale: 2 });
    io.stderr.write(`drawn: ${escapeControls(file)}\n`);
  }
}
