import type { TextItem } from "../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import type { Fonts } from "../text/font/fonts.js";
import { subsetTables } from "../text/font/subset.js";
import { runsOf } from "../text/raised.js";
import { toBase64 } from "../util/base64.js";

/** The family under which a picture carries its font. */
export const EMBEDDED_FAMILY = "ChartifyArimo";

/** Families whose letters are as wide as Arimo's, so that it may stand for them. */
const ALIKE = /\b(?:helvetica|arial|arimo|liberation sans)\b/i;

/**
 * Rules that give a picture the letters of Arimo that it uses; empty where the figure asks for another font.
 *
 * @param more Letters that it may use besides.
 */
export function fontFaces(scene: Scene, fonts: Fonts, more = ""): string {
  if (!isArimoAlike(scene)) return "";
  const plain = { text: more, bold: false };
  const texts = [...textsOf(scene.groups), ...(more === "" ? [] : [plain])];
  return [false, true]
    .map((bold) =>
      facesOf(
        texts.filter((item) => item.bold === bold).flatMap(({ text }) => runsOf(text).map((run) => run.text)),
        bold,
        fonts,
      ),
    )
    .join("");
}

/** True where the figure's font is one that Arimo may stand for. */
export function isArimoAlike({ fontFamily }: Scene): boolean {
  return ALIKE.test(fontFamily.split(",")[0] ?? "");
}

function facesOf(texts: readonly string[], bold: boolean, fonts: Fonts): string {
  let codes = [...new Set(texts.join(""))].map((char) => char.codePointAt(0) as number).sort((a, b) => a - b);
  let rules = "";
  for (const font of fonts.filesFor(String.fromCodePoint(...codes), bold)) {
    const own = codes.filter((code) => font.glyphOf(code) !== 0);
    codes = codes.filter((code) => font.glyphOf(code) === 0);
    if (own.length === 0) continue;
    const { format, bytes } = fonts.pack(subsetTables(font, own));
    const source = `url(data:font/${format};base64,${toBase64(bytes)}) format("${format}")`;
    rules += `@font-face{font-family:${EMBEDDED_FAMILY};font-weight:${bold ? 700 : 400};src:${source};unicode-range:${rangesOf(own)}}`;
  }
  return rules;
}

/** `U+30-39,U+41`. */
function rangesOf(codes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? "" : `-${hex(last)}`}`).join(",");
}

/** All texts of a scene, those in groups of groups too. */
export function textsOf(nodes: readonly (SceneGroup["items"][number] | SceneGroup)[]): TextItem[] {
  return nodes.flatMap((node) => (isGroup(node) ? textsOf(node.items) : node.kind === "text" ? [node] : []));
}
