import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** `npm test` finds Chromium and says where; otherwise it is looked for where Debian puts it. */
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** True where the browser tests are to be left out on purpose. */
export const isBrowserSkipped = process.env["CHARTIFY_SKIP_BROWSER"] === "1";

/** A fresh headless Chromium that asks nothing of the network. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error("Chromium was not found: install it, set CHROMIUM_PATH, or set CHARTIFY_SKIP_BROWSER=1.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
