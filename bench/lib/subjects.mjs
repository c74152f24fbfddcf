// What a task is done by. A subject has `load`, what is needed before anything can be drawn, and `draw`, which gives the
// picture or its bytes. Both count in a fresh run, `draw` alone in a warm one.

const LIBRARY = new URL("../../dist/main.js", import.meta.url).href;
const COMMAND = new URL("../../dist/index.js", import.meta.url).href;

/** This library, in Node. */
export function chartify(draw, { runs } = {}) {
  return { where: "node", load: () => import(LIBRARY), draw, runs };
}

/** This library with what only Node has, such as the reading of files. */
export function chartifyNode(draw, { runs } = {}) {
  return { where: "node", load: () => import(COMMAND), draw, runs };
}

/** A hand-written program in Node. */
export function byHand(draw, { load = () => Promise.resolve(undefined), runs } = {}) {
  return { where: "node", load, draw, runs };
}

/** The native canvas, for programs that draw PNG by hand. */
export const canvas = () => import("@napi-rs/canvas");

/** A peer in Node; `file` lies in the packages beside this folder. */
export function peerInNode(file, draw, { runs } = {}) {
  return {
    where: "node",
    peer: file,
    load: () => import(new URL(`../node_modules/${file}`, import.meta.url).href),
    draw,
    runs,
  };
}

/** A peer in Chromium: its scripts, and a function without a scope that runs in a page which holds an element `#chart`. */
export function peerInPage(scripts, draw, { runs } = {}) {
  return { where: "page", peer: scripts[0], scripts, draw, runs };
}
