/** `chartify-ts/mount`: figures in pages, without what makes them: neither charts nor tables are on board. */

export type { Figure as FigureFields } from "../figure/types.js";
export { ChartifyError } from "../util/error.js";
export type { ChartEvents, MarkEvent } from "./events.js";
export type { Fact } from "./facts.js";
export type { ChartHandle, FigureSource } from "./handle.js";
export { type MountOptions, mount } from "./mount.js";
export type { Range } from "./view-state.js";
