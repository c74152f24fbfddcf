import { parse } from "yaml";

/** A poisoned release is mostly found within a week. */
const LEAST_DAYS = 7;

/** npm and actions are watched, and a new version waits before it is proposed. */
export function dependabotWaits(text: string): string[] {
  const { updates = [] } = parse(text) as {
    updates?: { "package-ecosystem": string; cooldown?: { "default-days"?: number }; schedule?: { interval?: string } }[];
  };
  const missing = ["npm", "github-actions"]
    .filter((name) => !updates.some((update) => update["package-ecosystem"] === name))
    .map((name) => `dependabot.yml: does not watch ${name}`);
  return missing.concat(
    updates.flatMap(({ "package-ecosystem": name, cooldown, schedule }) => [
      ...((cooldown?.["default-days"] ?? 0) >= LEAST_DAYS
        ? []
        : [`dependabot.yml, ${name}: cooldown.default-days must be ${LEAST_DAYS} or more`]),
      ...(schedule?.interval === undefined ? [`dependabot.yml, ${name}: has no schedule.interval`] : []),
    ]),
  );
}
