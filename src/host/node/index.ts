/** The entry `chartify-ts/node`: all of `chartify-ts`, and what only Node has. */

export { examples } from "./examples.js";
export * from "./main.js";
export { options } from "./options.js";
export { exampleData, type FruitSale, readFile } from "./read-file.js";
