import type { Figure } from "../figure/types.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import { quote } from "../util/show.js";
import type { RawFinding } from "./finding.js";
import { placeOf } from "./places.js";

/** Where a note tells of text. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/of the x axis/, "x axis"],
  [/of the y axis/, "y axis"],
  [/in the plot area/, "plot area"],
  [/^The figure has no room/, "figure"],
];

/** What the picture leaves out for lack of room, and what it cuts. */
export function leftOut(scene: Scene, figure: Figure): RawFinding[] {
  const notes = scene.notes.flatMap((note): RawFinding[] => {
    const place = PLACES.find(([pattern]) => pattern.test(note))?.[1];
    if (place === undefined) return [];
    const end = note.search(/(?<=[.]) (?=Make|Show|Give)|; make/);
    const [message, remedy] =
      end < 0 ? [note, "Make the figure larger."] : [note.slice(0, end), note.slice(end).replace(/^; m/, "M").trim()];
    return [{ code: "text-left-out", place, message: message.endsWith(".") ? message : `${message}.`, remedy }];
  });
  const told = new Set(notes.map(({ place }) => place));
  return [...notes, ...cutTexts(scene, figure).filter(({ place }) => !told.has(place))];
}

/** Texts that end in dots, or have some in their middle, which the figure's own have not. */
function cutTexts(scene: Scene, figure: Figure): RawFinding[] {
  const own = JSON.stringify([figure.title, figure.subtitle, figure.sourceLabel, figure.glyphs.map(({ legend }) => legend)]);
  if (own.includes("…")) return [];
  const found = new Map<string, string>();
  for (const group of scene.groups) {
    if (!["title", "subtitle", "source", "legend", "colorBar"].includes(group.part.kind)) continue;
    const cut = textsOf(group).find((text) => text.includes("…"));
    if (cut !== undefined) found.set(placeOf(group.part), cut);
  }
  return [...found].map(([place, text]) => ({
    code: "text-left-out",
    place,
    message: `${quote(text)} is cut for lack of room.`,
    remedy: "Make the figure larger, or say it in fewer words.",
  }));
}

function textsOf(group: SceneGroup): string[] {
  return group.items.flatMap((node) => (isGroup(node) ? textsOf(node) : node.kind === "text" ? [node.text] : []));
}
