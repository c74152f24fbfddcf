import type { Host } from "../../chart/host.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_LOGO_BYTES } from "../../util/limits.js";
import { escapeControls, quote } from "../../util/show.js";
import { zlib } from "./builtins.js";
import { nodeFonts } from "./font-files.js";
import { pageRuntime } from "./page-runtime.js";
import { encodePNG } from "./png.js";
import { readBounded } from "./read-bounded.js";
import { writeWhole } from "./write-whole.js";

/** What Node does for a chart: PNG by a native canvas, files, and the system's own viewer. */
export const nodeHost: Host = {
  fonts: nodeFonts,
  deflate: (bytes) => zlib().deflateSync(bytes),
  runtime: pageRuntime,
  encodePNG,
  readFile(path) {
    const place = "chart.setLogo";
    const bytes = readBounded(path, { maxBytes: MAX_LOGO_BYTES, place, advice: "Scale it down." });
    if (bytes !== undefined) return bytes;
    throw new ChartifyError("bad-file", place, `${quote(path)} cannot be read (ENOENT). Check the path.`);
  },
  write: (path, content) => writeWhole(path, content, "chart.save"),
  async show(content, format) {
    // Loaded here, for they would slow down every start.
    const [{ spawn }, { folderForPage }, { join }] = await Promise.all([
      import("node:child_process"),
      import("./shown-pages.js"),
      import("node:path"),
    ]);
    const file = join(await folderForPage(), `chart.${format}`);
    await writeWhole(file, content, "chart.show");
    open(file, spawn);
  },
};

/** Opens a file with the system's default program; where there is none, its path is printed instead. */
function open(file: string, spawn: typeof import("node:child_process").spawn): void {
  const [command, ...args] =
    process.platform === "darwin" ? ["open", file] : process.platform === "win32" ? ["explorer.exe", file] : ["xdg-open", file];
  const child = spawn(command as string, args, { detached: true, stdio: "ignore" });
  child.on("error", () => console.log(`No program to open the file was found. The chart is in ${escapeControls(file)}`));
  child.unref();
}
