import { dependenciesOf, type Lockfile, nameOf } from "./lockfile.js";

/** Licences that ask for no more than to be named (or, MPL-2.0, to share changes to their own files). */
export const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
] as const;

/** Licences that become part of the package or of an installation of it, so that MPL-2.0 is not among them. */
const SHIPPED: readonly string[] = ALLOWED.filter((licence) => licence !== "MPL-2.0");

/** Packages whose manifest says its licence in an older form, with the licence that their files hold. */
const STATED: Readonly<Record<string, string>> = { "@bokeh/numbro": "MIT" };

/**
 * Every locked package has a licence of the list. One of another platform has that of the package that asks for it,
 * where the lockfile does not say more.
 *
 * @param isShipped Tells packages that users receive, by name.
 */
export function licencesAreAllowed(lock: Lockfile, isShipped: (name: string) => boolean): string[] {
  const askers = new Map<string, string>();
  for (const [path, { optionalDependencies = {}, license }] of dependenciesOf(lock)) {
    for (const name of Object.keys(optionalDependencies)) askers.set(name, license ?? STATED[nameOf(path)] ?? "");
  }
  return dependenciesOf(lock).flatMap(([path, { version, license, optional, dev }]) => {
    const name = nameOf(path);
    const said = license ?? STATED[name] ?? (optional === true ? askers.get(name) : undefined);
    if (said === undefined || said === "") return [`${name}@${version} names no licence`];
    const list: readonly string[] = dev === true && !isShipped(name) ? ALLOWED : SHIPPED;
    const isFine = alternatives(said).some((all) => all.every((one) => list.includes(one)));
    return isFine ? [] : [`${name}@${version} is under ${said}, which is not on the list`];
  });
}

/** `(MIT OR Apache-2.0)` is two ways, `MIT AND ISC` one with two licences. */
function alternatives(expression: string): string[][] {
  return expression
    .replace(/[()]/g, "")
    .split(/ OR /i)
    .map((way) => way.split(/ AND /i).map((name) => name.trim()));
}
