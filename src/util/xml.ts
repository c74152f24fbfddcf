/** What XML 1.0 cannot hold or advises against: control characters (a terminal may obey them), lone surrogates and non-characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Marks of writing direction mean the same as numbers, and a terminal that shows the file as text does not obey those. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** A text for element content or a quoted attribute, in XML and HTML alike. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
    .replace(DIRECTIONS, (char) => `&#${char.charCodeAt(0)};`);
}
