/** One entry of `packages` in package-lock.json, as far as the rules look at it. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** Packages that may run a script when they are installed, each with its reason. There is none. */
const MAY_RUN_SCRIPTS: readonly string[] = [];

/** The locked packages but the project itself: where it lies, and what is said of it. */
export function dependenciesOf({ packages }: Lockfile): [path: string, entry: LockedPackage][] {
  return Object.entries(packages).filter(([path]) => path !== "");
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

export function noInstallScripts(lock: Lockfile): string[] {
  return dependenciesOf(lock)
    .filter(([path, { hasInstallScript }]) => hasInstallScript === true && !MAY_RUN_SCRIPTS.includes(nameOf(path)))
    .map(([path, { version }]) => `${nameOf(path)}@${version} runs a script when it is installed`);
}

/** No range and no tag in package.json, and the lockfile holds exactly what it says. Peers may be ranges: they are the user's. */
export function versionsAreExact(manifest: Manifest, lock: Lockfile): string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(wanted).flatMap(([name, range]) => {
    // A second version of a package goes by another name: npm:typescript@5.9.3.
    const [, named = name, version = range] = /^npm:(.+)@(.+)$/.exec(range) ?? [];
    if (!EXACT.test(version)) return [`package.json: ${name} is at "${range}", which is no exact version`];
    const locked = lock.packages[`node_modules/${name}`];
    if (locked?.version === version && (locked.name ?? name) === named) return [];
    return [`package-lock.json: ${name} is at ${written(locked)}, but package.json says ${range}`];
  });
}

function written(locked: LockedPackage | undefined): string {
  return locked === undefined ? "nothing" : locked.name === undefined ? String(locked.version) : `npm:${locked.name}@${locked.version}`;
}

/** Everything comes from npm's registry: no Git repository, no address, no folder. */
export function sourcesAreTheRegistry(lock: Lockfile): string[] {
  return dependenciesOf(lock)
    .filter(([, { link, resolved }]) => link === true || (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")))
    .map(([path, { resolved }]) => `${nameOf(path)} comes from ${resolved ?? "a folder"}, not from npm's registry`);
}

/**
 * What the release machine (Linux, x64, glibc) installs is checked by hash, every bit of it. Elsewhere an optional
 * package of another platform may lack one.
 */
export function releaseMachineChecksHashes(lock: Lockfile): string[] {
  const fits = (list: readonly string[] | undefined, value: string): boolean => list === undefined || list.includes(value);
  return dependenciesOf(lock)
    .filter(([, { integrity }]) => integrity === undefined || !integrity.startsWith("sha512-"))
    .filter(([, { os, cpu, libc, optional }]) => optional !== true || (fits(os, "linux") && fits(cpu, "x64") && fits(libc, "glibc")))
    .map(([path]) => `${nameOf(path)} has no sha512 in package-lock.json`);
}
