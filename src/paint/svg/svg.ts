import type {
  Fill,
  MarkersItem,
  PixelsItem,
  PolygonItem,
  PolylineItem,
  Rect,
  RectsItem,
  SceneItem,
  Stroke,
  TextItem,
} from "../../model/items.js";
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
import { hashText } from "./hash.js";
import { type Hatches, hatchDefs, hatchOf } from "./hatches.js";
import { linesData, markerData, svgNumber as number, placedMarker } from "./path-data.js";
import { fittedText, outlinedText } from "./text.js";
import type { SVGSettings } from "./text-options.js";

/** Stands before the ids of clips until the chart's own id is known. Escaping takes it out of all texts, so that none is changed. */
const ID = "\u0000";

/** Marker sizes whose shapes are kept. */
const MAX_KNOWN = 1000;

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
  const shared: Shared = { clips: new Map(), hatches: new Map(), writeText };
  const body = scene.groups.map((group) => paintGroup(group, shared)).join("");
  const { widthPx, heightPx, title, description } = scene;
  const id = `chart-${hashText(`${title}\n${description}\n${body.replaceAll(ID, "")}`)}`;
  const named = body.replaceAll(ID, `${id}-`);
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
  /** Names of clips, by their rectangles. */
  readonly clips: Map<string, string>;
  readonly hatches: Hatches;
  readonly writeText: Lettering["writeText"];
}

function paintGroup(group: SceneGroup, shared: Shared): string {
  if (group.items.length === 0) return "";
  const label = group.label === undefined ? "" : ` role="group" aria-label="${escapeXml(group.label)}"`;
  const items = group.items
    .map((node) => {
      if (isGroup(node)) return paintGroup(node, shared);
      // What was pixels is an image by now.
      return node.kind === "pixels" ? "" : `${node.kind === "text" ? shared.writeText(node) : paintItem(node, shared.hatches)}\n`;
    })
    .join("");
  return `<g class="${escapeXml(group.role)}"${label}${clipAttribute(group.clip, shared.clips)}>\n${items}</g>\n`;
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

/**
 * All markers as one path. Where they are see-through each is a shape of its own, for within one path the overlap of
 * two would not be darker.
 */
function paintMarkers({ marker, points, size, fill, stroke }: MarkersItem, hatches: Hatches): string {
  const shapes: string[] = [];
  const lines: string[] = [];
  const known = new Map<number, ReturnType<typeof markerData>>();
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    const diameter = typeof size === "number" ? size : (size[i / 2] as number);
    const data = known.get(diameter) ?? markerData(marker, diameter);
    if (known.size < MAX_KNOWN) known.set(diameter, data);
    if (data.filled !== null) shapes.push(placedMarker(data.filled, x, y));
    if (data.lines !== null) lines.push(placedMarker(data.lines, x, y));
  }
  const isOneShape = fill.alpha === 1 || shapes.length === 1;
  const inside = isOneShape ? "" : shapes.map((shape) => `<path d="${shape}"/>`).join("");
  const filled =
    shapes.length === 0
      ? ""
      : isOneShape
        ? `<path d="${shapes.join("")}"${fillAttributes(fill, hatches)}/>`
        : `<g${fillAttributes(fill, hatches)}>${inside}</g>`;
  return filled + (lines.length === 0 || stroke === null ? "" : `<path d="${lines.join("")}" fill="none"${strokeAttributes(stroke)}/>`);
}

function fillAttributes(fill: Fill | null, hatches: Hatches): string {
  if (fill === null) return ` fill="none"`;
  const hatch = hatchOf(fill, hatches);
  return ` fill="${hatch === null ? escapeXml(fill.color) : `url(#${ID}${hatch})`}"${fill.alpha === 1 ? "" : ` fill-opacity="${number(fill.alpha)}"`}`;
}

function strokeAttributes(stroke: Stroke | null): string {
  if (stroke === null) return "";
  const { color, width, dash, alpha, cap, join } = stroke;
  return (
    ` stroke="${escapeXml(color)}"` +
    (width === 1 ? "" : ` stroke-width="${number(width)}"`) +
    (alpha === 1 ? "" : ` stroke-opacity="${number(alpha)}"`) +
    (dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(number).join(" ")}"`) +
    (cap === "butt" ? "" : ` stroke-linecap="${cap}"`) +
    (join === "miter" ? "" : ` stroke-linejoin="${join}"`)
  );
}
