import type { Rect } from "../model/items.js";
import type { TextStyle } from "../style/style.js";
import { wrapText } from "../text/wrap.js";
import { lineHeight } from "./text-lines.js";
import type { Effort, Setting } from "./types.js";

/** Title and subtitle, broken into lines. */
export interface Header {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  /** Between title and subtitle. */
  readonly gap: number;
  readonly height: number;
}

/** Title, subtitle and a legend above begin where the plot area does, unless long category labels push that far to the right. */
export function headerStart({ figure, style }: Pick<Setting, "figure" | "style">, plot: Rect): number {
  return plot.x <= figure.width * 0.25 ? plot.x : style.padding;
}

/** Title and subtitle as they fit between a left edge and the logo. */
export function headerOf({ figure, style, measurer, effort }: Setting & { readonly effort: Effort }, left: number): Header {
  if (effort.title === 0) return { title: [], subtitle: [], gap: 0, height: 0 };
  const logo = logoRect(figure, style);
  const widthPx = Math.max(20, (logo === null ? figure.width : logo.x) - left - style.padding);
  const lines = (text: string, font: TextStyle, most: number): string[] =>
    text === ""
      ? []
      : wrapText(text, widthPx, font, measurer, {
          maxLines: Math.max(1, Math.min(most, Math.floor((figure.height * 0.22) / lineHeight(font)))),
        });
  const title = lines(figure.title, style.title, effort.title);
  const subtitle = effort.subtitle === 0 ? [] : lines(subtitleOf(figure, effort), style.subtitle, effort.subtitle);
  const gap = title.length > 0 && subtitle.length > 0 ? 4 : 0;
  const textHeight = title.length * lineHeight(style.title) + gap + subtitle.length * lineHeight(style.subtitle);
  const height = Math.max(textHeight, logo?.height ?? 0);
  return { title, subtitle, gap, height: height === 0 ? 0 : height + style.padding * 0.8 };
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
