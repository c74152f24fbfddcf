// `npm run sbom`: the CycloneDX bill of materials of what users receive, to standard output: the dependencies and what
// is bundled into dist/, by the lockfile. npm's own leaves out what is bundled, for it counts as development.
import { readFileSync } from "node:fs";
import { capture } from "./run.mjs";
import { shippedPackages } from "./shipped.mjs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { name } = JSON.parse(readFileSync("package.json", "utf8"));
const { status, output } = capture("npm", ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"]);
if (status !== 0) throw new Error(`npm sbom failed: ${output}`);
const bom = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));

const how = new Map();
for (const [path, kind] of shippedPackages(lock)) {
  const entry = lock.packages[path];
  how.set(`${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${entry.version}`, kind);
}

const root = bom.metadata.component;
root.name = name;
const components = bom.components
  .filter((component) => how.has(component["bom-ref"]))
  .map((component) => {
    const properties = (component.properties ?? []).filter((property) => property.name !== "cdx:npm:package:development");
    const isBundled = how.get(component["bom-ref"]) === "bundled";
    return { ...component, properties: isBundled ? [...properties, { name: "cdx:npm:package:bundled", value: "true" }] : properties };
  });
const missing = [...how.keys()].filter((ref) => !components.some((component) => component["bom-ref"] === ref));
if (missing.length > 0) throw new Error(`npm sbom says nothing of ${missing.join(", ")}`);

const refs = new Set([root["bom-ref"], ...how.keys()]);
const dependencies = bom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
console.log(JSON.stringify({ ...bom, components, dependencies }, null, 2));
