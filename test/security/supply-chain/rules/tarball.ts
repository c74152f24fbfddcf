/** What may be in the tarball, pattern by pattern, and what must be. */
export interface TarballList {
  readonly allowed: readonly string[];
  readonly required: readonly string[];
}

/** Files that are packed and not on the list, and listed ones that are missing. */
export function tarballHoldsWhatItShould(files: readonly string[], { allowed, required }: TarballList): string[] {
  const patterns = allowed.map((pattern) => new RegExp(`^(?:${pattern})$`));
  return [
    ...files
      .filter((file) => !patterns.some((pattern) => pattern.test(file)))
      .map((file) => `the tarball holds ${file}, which is not on the list`),
    ...required.filter((file) => !files.includes(file)).map((file) => `the tarball lacks ${file}`),
  ];
}
