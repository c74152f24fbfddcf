import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockfile, manifest, readJson, readText, runScript } from "./repository.js";
import { licencesAreAllowed } from "./rules/licences.js";
import {
  type LockedPackage,
  type Lockfile,
  type Manifest,
  noInstallScripts,
  releaseMachineChecksHashes,
  sourcesAreTheRegistry,
  versionsAreExact,
} from "./rules/lockfile.js";
import { type TarballList, tarballHoldsWhatItShould } from "./rules/tarball.js";

/** Shipped packages by their place in the lockfile, and how they reach users. */
const shipped = JSON.parse(runScript("scripts/shipped.mjs").output) as Record<string, "dependency" | "bundled">;
const isShipped = (name: string): boolean => Object.hasOwn(shipped, `node_modules/${name}`);

/** The lockfile with one more package, or with one changed. */
function withPackage(name: string, entry: LockedPackage): Lockfile {
  const lock = lockfile();
  const path = `node_modules/${name}`;
  return { ...lock, packages: { ...lock.packages, [path]: { ...lock.packages[path], ...entry } } };
}

const GOOD: LockedPackage = { version: "1.0.0", license: "MIT", integrity: "sha512-x", dev: true };

describe("the dependencies", () => {
  it("run nothing when they are installed", () => {
    expect(noInstallScripts(lockfile())).toEqual([]);
    expect(noInstallScripts(withPackage("evil", { ...GOOD, hasInstallScript: true }))).toEqual([
      "evil@1.0.0 runs a script when it is installed",
    ]);
  });

  it("have exact versions, the same in package.json and in the lockfile", () => {
    expect(versionsAreExact(manifest(), lockfile())).toEqual([]);
    for (const range of ["^1.0.0", "~1.0.0", "latest", "*", "1.x", ">=1", "git+https://example.org/x.git", "npm:good@^1.0.0", "npm:good"]) {
      expect(versionsAreExact({ devDependencies: { evil: range } }, lockfile())).toEqual([
        `package.json: evil is at "${range}", which is no exact version`,
      ]);
    }
    expect(versionsAreExact({ dependencies: { evil: "1.0.1" } }, withPackage("evil", GOOD))).toEqual([
      "package-lock.json: evil is at 1.0.0, but package.json says 1.0.1",
    ]);
    expect(versionsAreExact({ dependencies: { good: "npm:better@1.0.0" } }, withPackage("good", { ...GOOD, name: "evil" }))).toEqual([
      "package-lock.json: good is at npm:evil@1.0.0, but package.json says npm:better@1.0.0",
    ]);
    expect(versionsAreExact({ dependencies: { good: "npm:better@1.0.0" } }, withPackage("good", { ...GOOD, name: "better" }))).toEqual([]);
  });

  it("that benchmarks compare with run nothing, have exact versions and hashes, and none is among our own", () => {
    const [lock, wanted] = [readJson<Lockfile>("bench/package-lock.json"), readJson<Manifest>("bench/package.json")];
    expect(Object.keys(lock.packages).length).toBeGreaterThan(5);
    expect(noInstallScripts(lock)).toEqual([]);
    expect(versionsAreExact(wanted, lock)).toEqual([]);
    expect(releaseMachineChecksHashes(lock)).toEqual([]);
    expect(readText("bench/.npmrc")).toBe(readText(".npmrc"));
    for (const name of Object.keys(wanted.devDependencies ?? {})) expect(lockfile().packages).not.toHaveProperty([`node_modules/${name}`]);
  });

  it("that are runtimes to try the tarball on run nothing and have hashes too", () => {
    const runtimes = readJson<Lockfile>("test/runtimes/package-lock.json");
    expect(Object.keys(runtimes.packages).length).toBeGreaterThan(5);
    expect(noInstallScripts(runtimes)).toEqual([]);
    expect(releaseMachineChecksHashes(runtimes)).toEqual([]);
  });

  it("come from npm's registry alone", () => {
    expect(sourcesAreTheRegistry(lockfile())).toEqual([]);
    const resolved = "git+ssh://git@github.com/evil/evil.git#0";
    expect(sourcesAreTheRegistry(withPackage("evil", { ...GOOD, resolved }))).toEqual([
      `evil comes from ${resolved}, not from npm's registry`,
    ]);
    expect(sourcesAreTheRegistry(withPackage("evil", { link: true }))).toEqual(["evil comes from a folder, not from npm's registry"]);
  });

  it("are checked by hash on the machine that makes releases", () => {
    expect(releaseMachineChecksHashes(lockfile())).toEqual([]);
    const { integrity: _, ...bare } = GOOD;
    expect(releaseMachineChecksHashes(withPackage("evil", bare))).toEqual(["evil has no sha512 in package-lock.json"]);
    const native = { ...bare, optional: true, os: ["linux"], cpu: ["x64"] };
    expect(releaseMachineChecksHashes(withPackage("evil", native))).toEqual(["evil has no sha512 in package-lock.json"]);
    expect(releaseMachineChecksHashes(withPackage("other", { ...native, os: ["darwin"] }))).toEqual([]);
  });

  it("have licences of the list", () => {
    expect(licencesAreAllowed(lockfile(), isShipped)).toEqual([]);
    const named = (license: string): string[] => licencesAreAllowed(withPackage("evil", { ...GOOD, license }), isShipped);
    expect(named("GPL-3.0-only")).toEqual(["evil@1.0.0 is under GPL-3.0-only, which is not on the list"]);
    expect(named("MIT AND GPL-3.0-only")).toHaveLength(1);
    expect(named("(GPL-3.0-only OR MIT)")).toEqual([]);
    expect(named("SEE LICENSE IN LICENSE")).toHaveLength(1);
    const { license: _, ...silent } = GOOD;
    expect(licencesAreAllowed(withPackage("evil", silent), isShipped)).toEqual(["evil@1.0.0 names no licence"]);
  });

  it("that reach users are under licences that ask nothing of them", () => {
    expect(licencesAreAllowed(withPackage("d3-array", { license: "MPL-2.0" }), isShipped)).toEqual([
      expect.stringMatching(/^d3-array@.* is under MPL-2\.0, which is not on the list$/),
    ]);
  });

  it("that reach users include what is bundled", () => {
    expect(shipped["node_modules/@napi-rs/canvas"]).toBe("dependency");
    expect(shipped["node_modules/@bokeh/numbro"]).toBe("bundled");
    expect(shipped["node_modules/internmap"]).toBe("bundled");
    expect(Object.keys(shipped)).not.toContain("node_modules/vitest");
  });
});

describe("the audit", () => {
  const judge = (name: string, severity: string): { status: number; output: string } => {
    const folder = mkdtempSync(join(tmpdir(), "chartify-audit-"));
    try {
      const via = [{ title: "Prototype pollution", url: "https://example.org/1" }];
      const weakness = { name, severity, range: "<9", via, nodes: [`node_modules/${name}`] };
      writeFileSync(join(folder, "report.json"), JSON.stringify({ vulnerabilities: { [name]: weakness } }));
      return runScript("scripts/audit.mjs", ["--report", join(folder, "report.json")]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("fails on a high weakness of what is bundled, though npm calls it a development dependency", () => {
    const { status, output } = judge("@bokeh/numbro", "high");
    expect(status).toBe(1);
    expect(output).toContain("FAIL @bokeh/numbro <9, shipped, high: Prototype pollution (https://example.org/1)");
  });

  it("notes a moderate one, and a high one of a tool, but fails on a critical one", () => {
    expect(judge("@bokeh/numbro", "moderate").status).toBe(0);
    expect(judge("vitest", "high")).toMatchObject({ status: 0, output: expect.stringContaining("note vitest <9, tool, high") });
    expect(judge("vitest", "critical").status).toBe(1);
  });
});

describe("the bill of materials", () => {
  it("lists exactly what users receive, with versions", () => {
    const { output } = runScript("scripts/sbom.mjs");
    const { bomFormat, metadata, components, dependencies } = JSON.parse(output) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { name: string; version: string; purl: string; properties: { name: string }[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bomFormat).toBe("CycloneDX");
    expect(metadata.component.name).toBe("chartify-ts");
    const { packages } = lockfile();
    const listed = components.map(({ name, version }) => `${name}@${version}`).sort();
    const expected = Object.keys(shipped).map((path) => `${path.replace("node_modules/", "")}@${packages[path]?.version}`);
    expect(listed).toEqual(expected.sort());
    expect(components.find(({ name }) => name === "d3-array")?.properties).toEqual([{ name: "cdx:npm:package:bundled", value: "true" }]);
    const known = new Set(dependencies.map(({ ref }) => ref));
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
  });
});

describe("the tarball", () => {
  const list = readJson<TarballList>("scripts/tarball.json");
  const packed = [
    ...list.required,
    "dist/index.js",
    "dist/chunks/run-AbC1_2.js",
    "dist/chunks/run-AbC1_2.js.map",
    "dist/types/chart/plots/bar.d.ts",
  ];

  it("may hold the library, its types, its data and its documents", () => {
    expect(tarballHoldsWhatItShould(packed, list)).toEqual([]);
  });

  it.each([
    ".env",
    ".npmrc",
    ".github/workflows/ci.yml",
    "data/.npmrc",
    "data/notes.txt",
    "dist/types/index.d.ts.map",
    "dist/types/index.ts",
    "dist/types/../../.d.ts",
    "node_modules/x/index.js",
    "package.json.bak",
    "security/cases/1.json",
    "src/index.ts",
    "test/a.test.ts",
  ])("may not hold %s", (file) => {
    expect(tarballHoldsWhatItShould([...packed, file], list)).toEqual([`the tarball holds ${file}, which is not on the list`]);
  });

  it("may not lack the licence", () => {
    expect(
      tarballHoldsWhatItShould(
        packed.filter((file) => file !== "LICENSE"),
        list,
      ),
    ).toEqual(["the tarball lacks LICENSE"]);
  });
});
