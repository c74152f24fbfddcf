/** `colorColumn` is set by `--color-column`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the flag of a setting within an option is called: `label-position` of `labels`. */
export function settingFlag(option: string, field: string): string {
  return `${kebab(option).replace(/s$/, "")}-${kebab(field)}`;
}

/** Options of plots whose names flags of pictures have. */
const TAKEN: Readonly<Record<string, string>> = { scale: "violin-scale", missing: "area-missing" };

/** What the flag of a plot's option is called. */
export function plotFlag(option: string): string {
  return TAKEN[option] ?? kebab(option);
}
