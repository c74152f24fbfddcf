/** The entry `chartify-ts/node`: all of `chartify-ts`, and what only Node has. */

export type { ConfigFile } from "./config.js";
export { examples } from "./examples.js";
export * from "./main.js";
export { type NodeOptions, options } from "./options.js";
export { exampleData, type FruitSale, type ReadFileOptions, readFile } from "./read-file.js";
