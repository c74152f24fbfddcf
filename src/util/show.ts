import { writeNumber } from "./clean-number.js";
import { hasMemory, isInstance, isList } from "./kinds.js";

const MAX_SHOWN = 60;

/** A value as an error message shows it: short, quoted where it is a string, never throwing, one line. */
export function show(value: unknown): string {
  try {
    return inWords(value);
  } catch {
    return "an object that cannot be looked at";
  }
}

function inWords(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (isInstance(value, Date)) return Number.isNaN(value.getTime()) ? "an invalid Date" : `Date ${value.toISOString()}`;
  if (isList(value)) return `an array of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `a ${nameInTag(Object.prototype.toString.call(value))}${lostMemory(value)}`;
  if (typeof value === "object" && value !== null) return `an object with keys ${listNames(Object.keys(value))}`;
  return typeof value === "number" ? writeNumber(value) : String(value);
}

/** `Float64Array` of `[object Float64Array]`. */
function nameInTag(tag: string): string {
  return escapeControls(clip(tag.slice("[object ".length, -1)));
}

function lostMemory(view: ArrayBufferView): string {
  return isInstance(view, DataView) || hasMemory(view) ? "" : " whose memory was transferred or cut off";
}

/** Names for an error message: at most twelve, then how many more there are. */
export function listNames(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const shown = names.slice(0, 12).map((name) => clip(name));
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

/** A string in double quotes, clipped, control characters escaped. */
export function quote(text: string): string {
  return escapeControls(JSON.stringify(clip(text)));
}

/** Control characters, line ends and marks of writing direction: each could steer a terminal or disguise a text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

/** A text with `\u001b` and the like spelt out, so that it is one harmless line. Inside a JSON string it means the same. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** As `escapeControls`, but the ends of lines stay. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeControls).join("\n");
}

/** A text shortened to what a message or a heading holds. */
export function clip(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}
