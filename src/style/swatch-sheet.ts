import { clip, escapeControls } from "../util/show.js";
import { escapeXml } from "../util/xml.js";
import { DEFAULT_STYLE } from "./style.js";

/** A colour as a sheet shows it, such as a `Color`. */
export interface Swatch {
  /** `#rrggbb`, which is also its label. */
  readonly hex: string;
  /** The colour of the label. */
  readonly foreground: { readonly hex: string };
}

/** Colours under one heading, such as a `ColorPalette`. */
export interface SwatchRow {
  readonly name?: string | undefined;
  readonly colors: readonly Swatch[];
}

const WIDTH_PX = 960;
const MARGIN_PX = 20;
const HEADING_PX = 34;
/** Room of a swatch, and how much of it is left white. */
const CELL = { widthPx: 92, heightPx: 36, gapPx: 4 };
const PER_LINE = Math.floor((WIDTH_PX - 2 * MARGIN_PX) / CELL.widthPx);
/** Eight labels with a space on each side fill 72 of a terminal's columns. */
const PER_TERMINAL_LINE = 8;

/**
 * Colours to look at. A notebook displays it, Node's and Deno's `console.log` print it with colours where the terminal
 * has them, a page takes `toSVG()`, a file `toHTML()`.
 */
export class SwatchSheet {
  readonly rows: readonly SwatchRow[];

  constructor(rows: readonly SwatchRow[]) {
    this.rows = rows;
  }

  /** The sheet as an SVG document, each swatch labelled with its `#rrggbb`. */
  toSVG(): string {
    const parts: string[] = [];
    let top = MARGIN_PX;
    for (const row of this.rows) {
      parts.push(`<text class="name" x="${MARGIN_PX}" y="${top + 20}" font-size="16" font-weight="bold">${escapeXml(nameOf(row))}</text>`);
      top += HEADING_PX;
      parts.push(...row.colors.map((color, i) => swatch(color, i, top)));
      top += Math.ceil(row.colors.length / PER_LINE) * CELL.heightPx + MARGIN_PX;
    }
    const size = `width="${WIDTH_PX}" height="${top}" viewBox="0 0 ${WIDTH_PX} ${top}"`;
    const font = `font-family="${escapeXml(DEFAULT_STYLE.fontFamily)}" fill="${DEFAULT_STYLE.title.color}"`;
    const ground = `<rect width="${WIDTH_PX}" height="${top}" fill="${DEFAULT_STYLE.background}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font} role="img" aria-label="${this.#title}">\n${[ground, ...parts].join("\n")}\n</svg>\n`;
  }

  /** The sheet as one HTML file, no JavaScript, no network, with a Content-Security-Policy that forbids both. */
  toHTML(): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<title>${this.#title}</title>
</head>
<body>
${this.toSVG()}</body>
</html>
`;
  }

  /** The names, each with its colours, as plain text. */
  toString(): string {
    return this.rows.map((row) => `${nameOf(row)}: ${row.colors.map(({ hex }) => hex).join(" ")}`).join("\n");
  }

  /** How Deno's Jupyter kernel displays the sheet. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    const svg = this.toSVG();
    return { "text/html": svg, "image/svg+xml": svg, "text/plain": this.toString() };
  }

  /** How Node, Deno and Bun print the sheet. */
  [Symbol.for("nodejs.util.inspect.custom")](_depth: unknown, options: { readonly colors?: unknown } = {}): string {
    return options.colors ? this.rows.map(inTerminal).join("\n\n") : this.toString();
  }

  get #title(): string {
    return escapeXml(this.rows.length === 1 ? this.rows.map(nameOf).join() : "Color palettes");
  }
}

function swatch({ hex, foreground }: Swatch, index: number, top: number): string {
  const x = MARGIN_PX + (index % PER_LINE) * CELL.widthPx;
  const y = top + Math.floor(index / PER_LINE) * CELL.heightPx;
  const [width, height] = [CELL.widthPx - CELL.gapPx, CELL.heightPx - CELL.gapPx];
  const label = `x="${x + width / 2}" y="${y + height / 2 + 5}" font-size="14" text-anchor="middle" fill="${foreground.hex}"`;
  return `<rect class="swatch" x="${x}" y="${y}" width="${width}" height="${height}" fill="${hex}" stroke="${DEFAULT_STYLE.legend.borderColor}"/><text class="color" ${label}>${hex}</text>`;
}

/** A row in 24-bit colours, as nearly all terminals of today know them. */
function inTerminal(row: SwatchRow): string {
  const cells = row.colors.map(
    ({ hex, foreground }) => `\u001b[48;2;${channels(hex)}m\u001b[38;2;${channels(foreground.hex)}m ${hex} \u001b[0m`,
  );
  const lines = Array.from({ length: Math.ceil(cells.length / PER_TERMINAL_LINE) }, (_, i) =>
    cells.slice(i * PER_TERMINAL_LINE, (i + 1) * PER_TERMINAL_LINE).join(""),
  );
  return [nameOf(row), ...lines].join("\n");
}

function channels(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(";");
}

/** A heading: one harmless line of a length that fits. */
function nameOf({ name }: SwatchRow): string {
  return escapeControls(clip(name || "Colors"));
}
