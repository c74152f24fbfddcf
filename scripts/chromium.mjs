// Finds Chromium for the browser tests, and installs it from Debian's packages where it is missing and that is possible.
import { existsSync } from "node:fs";
import { capture } from "./run.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const find = () => PLACES.find((place) => place !== undefined && existsSync(place));

/** The path of Chromium, installed first if it is missing; undefined where it cannot be had. */
export function ensureChromium() {
  const found = find();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  console.log("Installing Chromium from Debian's packages …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  capture("apt-get", ["update", "-qq"], { env });
  capture("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  return find();
}
