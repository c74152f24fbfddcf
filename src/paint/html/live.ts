import type { Deflate } from "../../raster/png.js";
import { toBase64 } from "../../util/base64.js";

/** A program of pages whose charts answer, as the build made it. */
export interface PageProgram {
  /** Packed as zlib does, in base91: the printable ASCII without `<`, `>` and `&`, which is a tenth shorter than base64. */
  readonly script: string;
  /** Of the program itself, in base64. */
  readonly sha256: string;
}

/** The programs of pages: the whole one, and a smaller one without dates and formats of numbers (see `isPlainFigure`). */
export interface PageRuntime {
  readonly whole: PageProgram;
  readonly plain: PageProgram;
}

/** What makes a picture answer to its reader. */
export interface Live {
  readonly program: PageProgram;
  /** The figure as JSON, its columns packed. */
  readonly figure: string;
}

/** What ticks may need once a reader zooms: numbers, and the names of months and days. */
export const LIVE_LETTERS = "0123456789.,:−×%kMBTJanFebMarAprMayJunJulAugSepOctNovDecMonTueWedThuFriSatSun";

/** Longer figures are packed once more. */
const MAX_PLAIN = 4000;

/**
 * The only script that runs by itself: it unpacks the program, which then runs for the policy knows its hash. Where a browser cannot, the
 * picture stays as it is.
 */
export const STARTER =
  'if(self.DecompressionStream)(async()=>{let v=-1,b=0,n=0,o=[];for(const c of document.getElementById("chartify-runtime").textContent){' +
  "let p=c.charCodeAt()-33;p-=(p>5)+(p>27)+(p>29);if(v<0)v=p;else{v+=p*91;b|=v<<n;n+=(v&8191)>88?13:14;do{o.push(b&255);b>>=8;n-=8}while(n>7);v=-1}}" +
  'if(v>-1)o.push((b|v<<n)&255);const t=await new Response(new Blob([new Uint8Array(o)]).stream().pipeThrough(new DecompressionStream("deflate"))).text();' +
  'const s=document.createElement("script");s.text=self.trustedTypes?trustedTypes.createPolicy("chartify",{createScript:t=>t}).createScript(t):t;' +
  "document.head.append(s)})()";

/** SHA-256 of `STARTER`, by which the page's policy allows it; a test keeps them together. */
export const STARTER_HASH = "sha256-fuOMiqkYyx4Hnw/m6egY8lD1pD4xacvlLPZwA3kiQ+Q=";

/** What the policy of a page allows besides; nothing for a still one. Text becomes code in one place alone, and markup nowhere. */
export function livePolicy(live: Live | null): string {
  if (live === null) return "";
  return `script-src '${STARTER_HASH}' 'sha256-${live.program.sha256}'; require-trusted-types-for 'script'; trusted-types chartify; `;
}

/** The elements behind the picture. The first two are data, which browsers do not run. */
export function liveParts(live: Live | null, deflate: Deflate): string {
  if (live === null) return "";
  return `<script type="text/plain" id="chartify-figure">${dataOf(live.figure, deflate)}</script>
<script type="text/plain" id="chartify-runtime">${live.program.script}</script>
<script>${STARTER}</script>
`;
}

/** JSON in which nothing is an end of a script, or packed. */
function dataOf(figure: string, deflate: Deflate): string {
  if (figure.length > MAX_PLAIN) return toBase64(deflate(new TextEncoder().encode(figure)));
  // Whatever is not plain ASCII or might be markup stands as the number of its code.
  return figure.replace(/[<>&\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
