import { readFileSync, statSync } from "node:fs";
import type { Host } from "../../chart/host.js";
import { MAX_LOGO_BYTES } from "../../figure/logo.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { encodePNG } from "./png.js";
import { writeWhole } from "./write-whole.js";

/** What Node does for a chart: PNG by a native canvas, files, and the system's own viewer. */
export const nodeHost: Host = {
  encodePNG,
  readFile(path) {
    try {
      if (statSync(path).size <= MAX_LOGO_BYTES) return readFileSync(path);
    } catch (cause) {
      throw new ChartifyError(
        "bad-file",
        "chart.setLogo",
        `${quote(path)} cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown"}). Check the path.`,
        { cause },
      );
    }
    throw new ChartifyError("too-large", "chart.setLogo", `${quote(path)} is larger than ${MAX_LOGO_BYTES} bytes. Scale it down.`);
  },
  write: (path, content) => writeWhole(path, content, "chart.save"),
  async show(content, format) {
    // Loaded here, for they would slow down every start.
    const [{ spawn }, { mkdtemp }, { tmpdir }, { join }] = await Promise.all([
      import("node:child_process"),
      import("node:fs/promises"),
      import("node:os"),
      import("node:path"),
    ]);
    const folder = await mkdtemp(join(tmpdir(), "chartify-"));
    const file = join(folder, `chart.${format}`);
    await writeWhole(file, content, "chart.show");
    open(file, spawn);
  },
};

/** Opens a file with the system's default program; where there is none, its path is printed instead. */
function open(file: string, spawn: typeof import("node:child_process").spawn): void {
  const [command, ...args] =
    process.platform === "darwin" ? ["open", file] : process.platform === "win32" ? ["explorer.exe", file] : ["xdg-open", file];
  const child = spawn(command as string, args, { detached: true, stdio: "ignore" });
  child.on("error", () => console.log(`No program to open the file was found. The chart is in ${file}`));
  child.unref();
}
