import { parseArgs } from "node:util";
import { drillHotfix } from "../drill/hotfix.js";
import { DeskError } from "../error.js";
import { bringHome } from "../home.js";
import { hotfix } from "../hotfix.js";

const USAGE = `npm run hotfix -- ADVISORY [--tests COMMAND]
npm run hotfix -- --main ADVISORY
npm run hotfix -- --drill [--tests COMMAND]

ADVISORY is the path of an OSV record, or the GHSA number of one in security/advisories. --tests is what must succeed on the branch,
"npm test" unless said. --main makes the branch that brings version, changelog and record to main.`;

/** `npm run hotfix -- …` */
export function main(args: readonly string[], root: string): number {
  const print = (line: string): void => console.log(line);
  try {
    const options = {
      drill: { type: "boolean" },
      main: { type: "boolean" },
      tests: { type: "string" },
      help: { type: "boolean" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { drill = false, main: isHome = false, tests = "npm test", help = false } = values;
    const [advisory] = positionals;
    if (help || (advisory === undefined) !== drill || (drill && isHome) || positionals.length > 1) {
      print(USAGE);
      return help ? 0 : 2;
    }
    if (advisory === undefined) drillHotfix(root, tests, print);
    else if (isHome) bringHome({ root, advisory, now: new Date(), print });
    else hotfix({ root, advisory, tests, now: new Date(), print });
    return 0;
  } catch (error) {
    const isUsage = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
    if (!isUsage && !(error instanceof DeskError)) throw error;
    print(`hotfix: ${(error as Error).message}`);
    return isUsage ? 2 : 1;
  }
}
