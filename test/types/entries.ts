/** Compiled by `npm run typecheck`, never run: the entry is the same in pages as in Node, whose declarations both have. */
import type * as page from "../../src/host/browser/index.js";
import type * as node from "../../src/host/node/main.js";

/** All but the charts, which differ in the host that they hide. */
type Plain<E> = Omit<E, "Chart" | "RadarChart">;
declare const inPages: Plain<typeof page>;
declare const inNode: Plain<typeof node>;
inPages satisfies Plain<typeof node>;
inNode satisfies Plain<typeof page>;

type Equal<A, B> = [A, B] extends [B, A] ? true : false;
true satisfies Equal<keyof page.Chart, keyof node.Chart>;
true satisfies Equal<keyof page.RadarChart, keyof node.RadarChart>;
true satisfies Equal<ConstructorParameters<typeof page.Chart>, ConstructorParameters<typeof node.Chart>>;
true satisfies Equal<ConstructorParameters<typeof page.RadarChart>, ConstructorParameters<typeof node.RadarChart>>;
