import type { Fill, MarkersItem, PolygonItem, PolylineItem, Rect, RectsItem, SceneItem, Stroke, TextItem } from "../../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../../scene/types.js";
import { escapeXml } from "../../util/xml.js";
import { hashText } from "./hash.js";
import { linesData, markerData, svgNumber as number, placedMarker } from "./path-data.js";

/** Stands before the ids of clips until the chart's own id is known. Escaping takes it out of all texts, so that none is changed. */
const ID = "\u0000";

/** Marker sizes whose shapes are kept. */
const MAX_KNOWN = 1000;

/**
 * A scene as SVG: the same text for the same scene everywhere. It carries presentation attributes only, so that it may
 * stand in a page whose Content-Security-Policy forbids inline styles, and its ids follow from its content, so that
 * several charts in one page do not share them.
 */
export function paintSvg(scene: Scene): string {
  const clips = new Map<string, string>();
  const body = scene.groups.map((group) => paintGroup(group, clips)).join("");
  const { widthPx, heightPx, title, description } = scene;
  const id = `chart-${hashText(`${title}\n${description}\n${body.replaceAll(ID, "")}`)}`;
  const named = body.replaceAll(ID, `${id}-`);
  const defs = [...clips].map(([rect, clip]) => `<clipPath id="${id}-${clip}"><rect ${rect}/></clipPath>`).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(widthPx)}" height="${number(heightPx)}" viewBox="0 0 ${number(widthPx)} ${number(heightPx)}" ` +
    `font-family="${escapeXml(scene.fontFamily)}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>` +
    (defs === "" ? "" : `<defs>${defs}</defs>`) +
    `<rect class="background" width="${number(widthPx)}" height="${number(heightPx)}" fill="${escapeXml(scene.background)}"/>` +
    `${named}</svg>\n`
  );
}

function paintGroup(group: SceneGroup, clips: Map<string, string>): string {
  if (group.items.length === 0) return "";
  const label = group.label === undefined ? "" : ` role="group" aria-label="${escapeXml(group.label)}"`;
  const items = group.items.map((node) => (isGroup(node) ? paintGroup(node, clips) : `${paintItem(node)}\n`)).join("");
  return `<g class="${escapeXml(group.role)}"${label}${clipAttribute(group.clip, clips)}>\n${items}</g>\n`;
}

function clipAttribute(clip: Rect | null, clips: Map<string, string>): string {
  if (clip === null) return "";
  const rect = `x="${number(clip.x)}" y="${number(clip.y)}" width="${number(clip.width)}" height="${number(clip.height)}"`;
  const name = clips.get(rect) ?? `clip${clips.size}`;
  clips.set(rect, name);
  return ` clip-path="url(#${ID}${name})"`;
}

function paintItem(item: SceneItem): string {
  switch (item.kind) {
    case "polyline":
      return paintPolyline(item);
    case "polygon":
      return paintPolygon(item);
    case "rects":
      return paintRects(item);
    case "markers":
      return paintMarkers(item);
    case "text":
      return paintText(item);
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

function paintPolygon({ points, fill, stroke }: PolygonItem): string {
  return `<path d="${linesData(points, "Z")}"${fillAttributes(fill)}${strokeAttributes(stroke)}/>`;
}

function paintRects({ rects, fill, stroke }: RectsItem): string {
  const isShared = fill === null || "color" in fill;
  const shapes: string[] = [];
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    const own = isShared ? "" : fillAttributes(fill[i / 4] ?? null);
    shapes.push(
      `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${own}${isShared && rects.length === 4 ? fillAttributes(fill) + strokeAttributes(stroke) : ""}/>`,
    );
  }
  if (isShared && rects.length === 4) return shapes.join("");
  return `<g${isShared ? fillAttributes(fill) : ""}${strokeAttributes(stroke)}>${shapes.join("")}</g>`;
}

/**
 * All markers as one path. Where they are see-through each is a shape of its own, for within one path the overlap of
 * two would not be darker.
 */
function paintMarkers({ marker, points, size, fill, stroke }: MarkersItem): string {
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
        ? `<path d="${shapes.join("")}"${fillAttributes(fill)}/>`
        : `<g${fillAttributes(fill)}>${inside}</g>`;
  return filled + (lines.length === 0 || stroke === null ? "" : `<path d="${lines.join("")}" fill="none"${strokeAttributes(stroke)}/>`);
}

function paintText({ text, x, y, sizePx, bold, color, anchor, rotateDeg }: TextItem): string {
  const place =
    rotateDeg === 0
      ? ` x="${number(x)}" y="${number(y)}"`
      : ` transform="translate(${number(x)} ${number(y)}) rotate(${number(rotateDeg)})"`;
  const weight = bold ? ` font-weight="700"` : "";
  const start = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const space = /^\s|\s$|\s\s/.test(text) ? ` xml:space="preserve"` : "";
  return `<text${place} font-size="${number(sizePx)}"${weight}${start} fill="${escapeXml(color)}"${space}>${escapeXml(text)}</text>`;
}

function fillAttributes(fill: Fill | null): string {
  if (fill === null) return ` fill="none"`;
  return ` fill="${escapeXml(fill.color)}"${fill.alpha === 1 ? "" : ` fill-opacity="${number(fill.alpha)}"`}`;
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
