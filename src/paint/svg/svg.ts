import type { PixelsItem, PolygonItem, PolylineItem, Rect, RectsItem, SceneItem, TextItem } from "../../model/items.js";
import { embedMany } from "../../raster/embed.js";
import type { Deflate } from "../../raster/png.js";
import { isGroup, type Scene, type SceneGroup } from "../../scene/types.js";
import type { Fonts } from "../../text/font/fonts.js";
import { lettersLacking } from "../../text/font/letters.js";
import { runsOf } from "../../text/raised.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { escapeXml } from "../../util/xml.js";
import { EMBEDDED_FAMILY, fontFaces, isArimoAlike, textsOf } from "../font-faces.js";
import { notesOfLeftToReaders } from "../missing-letters.js";
import { fillAttributes, ID, strokeAttributes } from "./attributes.js";
import { hashTexts } from "./hash.js";
import { type Hatches, hatchDefs } from "./hatches.js";
import { paintMarkers } from "./markers.js";
import { linesData, svgNumber as number } from "./path-data.js";
import { fittedText, outlinedText } from "./text.js";
import type { SVGSettings } from "./text-options.js";

/**
 * A scene as SVG: the same text for the same scene everywhere. It carries presentation attributes only, so that it may
 * stand in a page whose Content-Security-Policy forbids inline styles, and its ids follow from its content, so that
 * several charts in one page do not share them.
 */
export function paintSvg(scene: Scene, { text, fonts, deflate, place, note }: SVGEncoding): string {
  const faces = text === "embed" ? fontFaces(scene, fontsOf(scene, fonts, { text, place })) : "";
  const outlines = text === "outlines" ? fontsOf(scene, fonts, { text, place }) : null;
  if (text !== "fit" && fonts !== null) {
    const texts = textsOf(scene.groups).flatMap((item) => runsOf(item.text).map((run) => run.text));
    note?.(notesOfLeftToReaders(lettersLacking(texts, fonts), text));
  }
  return writeSvg(embedMany(scene, deflate), {
    faces,
    family: faces === "" ? scene.fontFamily : `${EMBEDDED_FAMILY}, ${scene.fontFamily}`,
    writeText: outlines === null ? fittedText : (item) => outlinedText(item, outlines),
  });
}

/** What an SVG needs besides what it shows. */
export interface SVGEncoding extends SVGSettings {
  /** The call, for messages. */
  readonly place: string;
  /** Null where there are no font files. */
  readonly fonts: Fonts | null;
  readonly deflate: Deflate;
  /** Is told which letters the picture does not bring. */
  note?(notes: readonly string[]): void;
}

/**
 * The fonts that a way to write text needs.
 *
 * @throws ChartifyError `unsupported` where there are none, or they are not the figure's.
 */
function fontsOf(scene: Scene, fonts: Fonts | null, { text, place }: Pick<SVGEncoding, "text" | "place">): Fonts {
  const way = `text ${quote(text)}`;
  if (fonts === null)
    throw new ChartifyError("unsupported", place, `${way} needs the font's files, which a page does not have. Use "fit".`);
  if (isArimoAlike(scene)) return fonts;
  const family = quote(scene.fontFamily);
  throw new ChartifyError(
    "unsupported",
    place,
    `${way} draws Arimo, and the figure's font is ${family}. Use "fit", or begin style.fontFamily with Helvetica or Arial.`,
  );
}

/** How text is written into a picture. */
interface Lettering {
  /** Rules of a style sheet that bring fonts; empty for none. */
  readonly faces: string;
  readonly family: string;
  writeText(item: TextItem): string;
}

/** The document around a scene, in which nothing is left of pixels. */
export function writeSvg(scene: Scene, { faces, family, writeText }: Lettering): string {
  const shared: Shared = { parts: [], clips: new Map(), hatches: new Map(), writeText };
  for (const group of scene.groups) paintGroup(group, shared);
  const { widthPx, heightPx, title, description } = scene;
  const id = `chart-${hashTexts([`${title}\n${description}\n`, ...shared.parts], { without: ID })}`;
  const named = shared.parts.map((part) => (part.includes(ID) ? part.replaceAll(ID, `${id}-`) : part)).join("");
  const clips = [...shared.clips].map(([rect, clip]) => `<clipPath id="${id}-${clip}"><rect ${rect}/></clipPath>`).join("");
  const defs = clips + hatchDefs(shared.hatches, id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(widthPx)}" height="${number(heightPx)}" viewBox="0 0 ${number(widthPx)} ${number(heightPx)}" ` +
    `font-family="${escapeXml(family)}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>` +
    (faces === "" ? "" : `<style>${faces}</style>`) +
    (defs === "" ? "" : `<defs>${defs}</defs>`) +
    `<rect class="background" width="${number(widthPx)}" height="${number(heightPx)}" fill="${escapeXml(scene.background)}"/>` +
    `${named}</svg>\n`
  );
}

/** What all groups of a picture write into. */
interface Shared {
  /** What is written so far. */
  readonly parts: string[];
  /** Names of clips, by their rectangles. */
  readonly clips: Map<string, string>;
  readonly hatches: Hatches;
  readonly writeText: Lettering["writeText"];
}

function paintGroup(group: SceneGroup, shared: Shared): void {
  if (group.items.length === 0) return;
  const { parts } = shared;
  const label = group.label === undefined ? "" : ` role="group" aria-label="${escapeXml(group.label)}"`;
  parts.push(`<g class="${escapeXml(group.role)}"${label}${clipAttribute(group.clip, shared.clips)}>\n`);
  for (const node of group.items) {
    if (isGroup(node)) paintGroup(node, shared);
    // What was pixels is an image by now.
    else if (node.kind !== "pixels") parts.push(node.kind === "text" ? shared.writeText(node) : paintItem(node, shared.hatches), "\n");
  }
  parts.push("</g>\n");
}

function clipAttribute(clip: Rect | null, clips: Map<string, string>): string {
  if (clip === null) return "";
  const rect = `x="${number(clip.x)}" y="${number(clip.y)}" width="${number(clip.width)}" height="${number(clip.height)}"`;
  const name = clips.get(rect) ?? `clip${clips.size}`;
  clips.set(rect, name);
  return ` clip-path="url(#${ID}${name})"`;
}

function paintItem(item: Exclude<SceneItem, PixelsItem | TextItem>, hatches: Hatches): string {
  switch (item.kind) {
    case "polyline":
      return paintPolyline(item);
    case "polygon":
      return paintPolygon(item, hatches);
    case "rects":
      return paintRects(item, hatches);
    case "markers":
      return paintMarkers(item, hatches);
    case "image": {
      const { x, y, width, height, mediaType, data } = item;
      const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
      return `<image ${box} href="data:${mediaType};base64,${escapeXml(data)}"/>`;
    }
  }
}

function paintPolyline({ points, stroke }: PolylineItem): string {
  return `<path d="${linesData(points, "")}" fill="none"${strokeAttributes(stroke)}/>`;
}

function paintPolygon({ points, fill, stroke }: PolygonItem, hatches: Hatches): string {
  return `<path d="${linesData(points, "Z")}"${fillAttributes(fill, hatches)}${strokeAttributes(stroke)}/>`;
}

function paintRects({ rects, fill, stroke }: RectsItem, hatches: Hatches): string {
  // Edges between two pixels would be blurred; what is thinner than one would be lost.
  const crisp = rects.every((size, i) => i % 4 < 2 || size >= 1) ? ` shape-rendering="crispEdges"` : "";
  const isShared = fill === null || "color" in fill;
  const shapes: string[] = [];
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    const own = isShared ? "" : fillAttributes(fill[i / 4] ?? null, hatches);
    shapes.push(
      `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${own}${isShared && rects.length === 4 ? fillAttributes(fill, hatches) + strokeAttributes(stroke) + crisp : ""}/>`,
    );
  }
  if (isShared && rects.length === 4) return shapes.join("");
  return `<g${isShared ? fillAttributes(fill, hatches) : ""}${strokeAttributes(stroke)}${crisp}>${shapes.join("")}</g>`;
}
