// The tasks of this folder, by the names of their files.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { taskOf } from "./measure.mjs";

const FOLDER = new URL("../tasks/", import.meta.url);

/** Those whose names hold a text, in the order in which the table has them. */
export async function findTasks(pattern = "") {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".mjs"));
  const tasks = files.map(async (path) => {
    const name = path.replaceAll("\\", "/").slice(0, -".mjs".length);
    const file = new URL(`${name}.mjs`, FOLDER).href;
    return { name, file, ...(await taskOf(file)) };
  });
  return (await Promise.all(tasks)).filter(({ name }) => name.includes(pattern)).sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
}

/** Whether what a subject is compared with is installed. */
export function isInstalled({ peer }) {
  return peer === undefined || existsSync(fileURLToPath(new URL(`../node_modules/${peer}`, import.meta.url)));
}
