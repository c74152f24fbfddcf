// `npm run security`, `npm run security:policy` and `npm run hotfix`: bundles the tool below security/ for this Node, then runs it. Its first word is the
// name of the tool.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setup } from "./setup.mjs";

const [tool, ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "..");
const from = process.cwd();
process.chdir(root);
setup();
const { rolldown } = await import("rolldown");
const build = await rolldown({
  input: { [tool]: `security/bin/${tool}.ts` },
  external: (id) => /^(?:node:|[^./\\](?!:))/.test(id),
  platform: "node",
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
});
const folder = join(root, "node_modules/.cache/security");
await build.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs" });
process.chdir(from);
const { main } = await import(pathToFileURL(join(folder, `${tool}.mjs`)).href);
process.exitCode = await main(args, root);
