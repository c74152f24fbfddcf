import type { Rect } from "../model/items.js";
import type { TextStyle } from "../style/style.js";
import { wrapText } from "../text/wrap.js";
import { lineHeight } from "./text-lines.js";
import type { Effort, Setting } from "./types.js";

/** Title and subtitle, broken into lines, with the type that they are set in. */
export interface Header {
  readonly title: readonly string[];
  readonly titleFont: TextStyle;
  readonly subtitle: readonly string[];
  readonly subtitleFont: TextStyle;
  /** Between title and subtitle. */
  readonly gap: number;
  readonly height: number;
}

/** Title, subtitle and a legend above begin where the plot area does, unless long category labels push that far to the right. */
export function headerStart({ figure, style }: Pick<Setting, "figure" | "style">, plot: Rect): number {
  return plot.x <= figure.width * 0.25 ? plot.x : style.padding;
}

/** How far type is made smaller for one line, and the smallest that is. */
const LEAST_SHARE = 0.75;
const LEAST_PX = 11;
/** Lines of what does not fit into one even so: a cut title says less than a second line costs. */
const MAX_SMALL_LINES = 2;
/** Lines of what is too long even then, in the smallest type; and the share of the figure's height that they may take. */
const MAX_LINES = 3;
const MAX_SHARE = 0.22;

/** Title and subtitle as they fit between a left edge and the logo. */
export function headerOf({ figure, style, measurer, effort }: Setting & { readonly effort: Effort }, left: number): Header {
  const [own, ownSub] = [style.title, style.subtitle];
  if (effort.title === 0) return { title: [], titleFont: own, subtitle: [], subtitleFont: ownSub, gap: 0, height: 0 };
  const logo = logoRect(figure, style);
  const widthPx = Math.max(20, (logo === null ? figure.width : logo.x) - left - style.padding);
  const setLines = (text: string, font: TextStyle, most: number): { lines: string[]; font: TextStyle } => {
    if (text === "" || most === 0) return { lines: [], font };
    const small = most === 1 ? smaller(text, font, widthPx / measurer.widthPx(text, font)) : font;
    const linesIn = (type: TextStyle, lines: number): string[] =>
      wrapText(text, widthPx, type, measurer, {
        maxLines: Math.max(1, Math.min(lines, Math.floor((figure.height * MAX_SHARE) / lineHeight(type)))),
      });
    const lines = linesIn(small, most === 1 ? MAX_SMALL_LINES : most);
    if (lines.at(-1)?.endsWith("…") !== true || text.endsWith("…")) return { lines, font: small };
    const smallest = { ...font, sizePx: leastOf(font) };
    return { lines: linesIn(smallest, MAX_LINES), font: smallest };
  };
  const title = setLines(figure.title, own, effort.title);
  const subtitle = setLines(subtitleOf(figure, effort), ownSub, effort.subtitle);
  const gap = title.lines.length > 0 && subtitle.lines.length > 0 ? 4 : 0;
  const textHeight = title.lines.length * lineHeight(title.font) + gap + subtitle.lines.length * lineHeight(subtitle.font);
  const height = Math.max(textHeight, logo?.height ?? 0);
  return {
    title: title.lines,
    titleFont: title.font,
    subtitle: subtitle.lines,
    subtitleFont: subtitle.font,
    gap,
    height: height === 0 ? 0 : height + style.padding * 0.8,
  };
}

/** Type in which a text fits one line, at a share of its size, unless that would be too small: then the smallest. */
function smaller(text: string, font: TextStyle, share: number): TextStyle {
  if (share >= 1 || /[\r\n]/.test(text)) return font;
  // A little less, so that no rounding makes two lines of it.
  return { ...font, sizePx: Math.max(leastOf(font), Math.floor(font.sizePx * share * 20) / 20) };
}

function leastOf({ sizePx }: TextStyle): number {
  return Math.min(sizePx, Math.max(LEAST_PX, sizePx * LEAST_SHARE));
}

/** The subtitle, with the titles of the axes behind it where these have no room of their own. */
function subtitleOf({ subtitle, xAxis, yAxis, y2Axis }: Setting["figure"], { labels }: Effort): string {
  if (labels !== "subtitle") return subtitle;
  const titles = [yAxis, y2Axis, xAxis].flatMap((axis) => (axis === null || axis.hidden ? [] : [axis.label]));
  return [subtitle, ...titles].filter((text) => text !== "").join(" · ");
}

/** At the top right, as high as the style says, and at most a quarter of the figure in either direction. */
export function logoRect({ logo, width, height }: Setting["figure"], style: Setting["style"]): Rect | null {
  if (logo === null) return null;
  const scale = Math.min(style.logo.height / logo.height, (width * 0.25) / logo.width, (height * 0.25) / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return { x: width - style.padding - size.width, y: style.padding * 0.8, ...size };
}
