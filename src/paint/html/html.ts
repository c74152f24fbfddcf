import { embedMany } from "../../raster/embed.js";
import type { Deflate } from "../../raster/png.js";
import type { Scene } from "../../scene/types.js";
import type { Fonts } from "../../text/font/fonts.js";
import { escapeXml } from "../../util/xml.js";
import { imagesOf } from "../canvas/canvas.js";
import { EMBEDDED_FAMILY, fontFaces } from "../font-faces.js";
import { writeSvg } from "../svg/svg.js";
import { fittedText } from "../svg/text.js";
import { LIVE_LETTERS, type Live, liveParts, livePolicy } from "./live.js";

/** The page's only style; narrow screens shrink the picture. */
export const STYLE =
  "body{margin:0;background:#fff}svg{display:block;max-width:100%;height:auto;margin:0 auto}.paper{position:fixed;inset:0;z-index:-1;width:100%;height:100%}";

/** What a page needs besides what it shows. */
export interface HTMLEncoding {
  /** Null where there are no font files. */
  readonly fonts: Fonts | null;
  readonly deflate: Deflate;
  /** What makes the picture answer to its reader; null for a still one. */
  readonly live: Live | null;
}

/** SHA-256 of `STYLE`, by which the page's policy allows it; a test keeps them together. */
export const STYLE_HASH = "sha256-kgsMhTxVyAwDGhRdVZxQLSf9HCJnKxV1pnkwDfTzuRU=";

/**
 * A scene as one HTML file: the picture in the page itself, which shows without JavaScript, no network, and a Content-Security-Policy
 * that forbids it and all scripts but the page's own. A logo is in the page as well, as are very many markers, and the policy then allows images that are; so are the letters of the
 * font that it uses, where the host has the font.
 */
export function paintHtml(whole: Scene, { fonts, deflate, live }: HTMLEncoding): string {
  const scene = embedMany(whole, deflate);
  const faces = fonts === null ? "" : fontFaces(scene, fonts, live === null ? "" : LIVE_LETTERS);
  const isEmbedded = faces !== "" && fonts !== null;
  const family = isEmbedded ? `${EMBEDDED_FAMILY}, ${scene.fontFamily}` : scene.fontFamily;
  const fontPolicy = isEmbedded ? "font-src data:; " : "";
  const fontHash = isEmbedded ? ` 'sha256-${fonts.sha256(faces)}'` : "";
  const images = imagesOf(scene.groups).length > 0 ? "img-src data:; " : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'${fontHash}; ${fontPolicy}${images}${livePolicy(live)}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(scene.title)}</title>
<style>${STYLE}</style>${
    isEmbedded
      ? `
<style>${faces}</style>`
      : ""
  }
</head>
<body>
<main>
${writeSvg(scene, { faces: "", family, writeText: fittedText })}</main>
${paperOf(scene)}${liveParts(live, deflate)}</body>
</html>
`;
}

/** The paper of a theme around the picture; a picture of its own, for the policy allows no style that differs from page to page. */
function paperOf({ background }: Scene): string {
  if (background === "#ffffff") return "";
  return `<svg class="paper" aria-hidden="true"><rect width="100%" height="100%" fill="${escapeXml(background)}"/></svg>\n`;
}
