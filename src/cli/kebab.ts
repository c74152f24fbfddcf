/** `colorColumn` is set by `--color-column`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the flag of a setting within an option is called: `label-position` of `labels`. */
export function settingFlag(option: string, field: string): string {
  return `${kebab(option).replace(/s$/, "")}-${kebab(field)}`;
}
