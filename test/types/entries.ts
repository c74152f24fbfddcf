/** Compiled by `npm run typecheck`, never run: the entry is the same in pages as in Node, whose declarations both have. */
import type * as page from "../../src/host/browser/index.js";
import type * as node from "../../src/host/node/main.js";

declare const inPages: typeof page;
declare const inNode: typeof node;
inPages satisfies typeof node;
inNode satisfies typeof page;
