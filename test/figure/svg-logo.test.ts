import { loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { logoOf } from "../../src/figure/logo.js";
import { ChartifyError } from "../../src/util/error.js";
import { MAX_LOGO_BYTES } from "../../src/util/limits.js";
import { errorOf } from "../security/error.js";
import { parsedSvg } from "./parsed-svg.js";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (body: string, attributes = 'width="100" height="100"'): string => `<svg ${NS} ${attributes}>${body}</svg>`;

/** What becomes of an SVG. */
function written(text: string): string {
  return Buffer.from(logoOf(bytes(text), "logo").data, "base64").toString("utf8");
}

function refusal(text: string, code: "bad-file" | "too-large" = "bad-file"): string {
  return errorOf(() => logoOf(bytes(text), "logo"), code).message;
}

describe("an SVG logo", () => {
  it("is written anew: nothing but shapes and what they refer to, the same when it is read again", () => {
    const text = written(
      svg(`<!-- c --><title>t</title><desc>d</desc><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
      <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="v"/>
      <defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="unused"/>
      <radialGradient id="b" xlink:href="#a" r="5"/></defs><g id="layer" data-x="1"><rect style="fill:url(#b);-inkscape-x:1" width="9" height="9"/></g>`),
    );
    expect(text).toBe(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><defs><radialGradient id="d0" r="5">' +
        '<stop offset="0" stop-color="red"/></radialGradient></defs><g><rect width="9" height="9" fill="url(#d0)"/></g></svg>',
    );
    expect(written(text)).toBe(text);
  });

  it("takes its styles from rules, attributes and the style attribute, the strongest first", () => {
    const text = written(
      svg(`<style>/* a */ .a, rect { fill: red; stroke: blue } #b { fill: lime } * { opacity: .5 } .c { fill: #123 !important }</style>
      <rect class="a" id="b" stroke="black"/><rect class="c" style="fill:white"/><path style="fill:#f00;fill:color(display-p3 1 0 0)"/>`),
    );
    expect(text.match(/fill="[^"]*"/g)).toEqual(['fill="lime"', 'fill="#123"', 'fill="#f00"']);
    expect(text.match(/stroke="[^"]*"/g)).toEqual(['stroke="blue"', 'stroke="blue"']);
    expect(text.match(/opacity="\.5"/g)?.length).toBe(4);
  });

  it("has a copy for each use, moved to its place", () => {
    const defs = '<defs><path id="p" d="M0 0H9"/><symbol id="s" viewBox="0 0 9 9"><use xlink:href="#p"/></symbol></defs>';
    const text = written(
      svg(`${defs}<use xlink:href="#p" x="3" y="4" transform="scale(2)" fill="red"/><use href="#s" width="20" height="20"/>
      <clipPath id="c"><use xlink:href="#p" style="overflow:visible"/></clipPath><rect clip-path="url('#c')"/>`),
    );
    expect(text).toContain('<g transform="scale(2) translate(3 4)" fill="red"><path d="M0 0H9"/></g>');
    expect(text).toContain('<svg width="20" height="20" viewBox="0 0 9 9"><g><path d="M0 0H9"/></g></svg>');
    expect(text).toContain('<clipPath id="d0"><path d="M0 0H9"/></clipPath>');
    expect(text).not.toContain("<use");
  });

  it("may be in UTF-16, and may lack the namespace", () => {
    const text = `\ufeff<svg width="5" height="5"><rect/></svg>`;
    const utf16 = new Uint8Array(Buffer.from(text, "utf16le"));
    expect(logoOf(utf16, "logo")).toEqual(logoOf(bytes(text), "logo"));
    expect(written(text)).toContain('xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect/>');
  });

  it.each([
    ["a script by a prefix", '<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">1</a.b:script>', /a script/],
    ["a script with a letter", '<é:script xmlns:é="http://www.w3.org/2000/svg"/>', /a script/],
    ["a script in a note", '<metadata><script xmlns="http://www.w3.org/2000/svg"/></metadata>', /a script/],
    ["XHTML", '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>', /a foreign element/],
    ["any other namespace", '<x:y xmlns:x="urn:x"/>', /a foreign element/],
    ["an animation", '<animateColor attributeName="fill" dur="1s"/>', /an animation/],
    ["discard", "<discard/>", /an animation/],
    ["a picture", '<image href="data:image/png;base64,"/>', /a picture/],
    ["a picture in a filter", '<filter id="f"><feImage href="#a"/></filter>', /a picture/],
    ["a link", '<a href="#x"><rect/></a>', /a link/],
    ["a handler by a prefix", '<g a:onclick="1" xmlns:a="urn:a"/>', /an event handler/],
    ["a base", '<g xml:base="http://x.example/"/>', /a link to something outside/],
    ["a use of a file", '<use xlink:href="data:image/svg+xml,x#a"/>', /a link to something outside/],
    ["an escape in a function", "<style>rect{fill:u\\72l(http://x.example)}</style>", /a CSS escape/],
    ["an escape in a rule", '<style>@im\\70ort "http://x.example";</style>', /a CSS escape/],
    ["an import in CDATA", '<style><![CDATA[@import "http://x.example";]]></style>', /an import/],
    ["a font", "<style>@font-face{font-family:x}</style>", /the style rule "@font-face"/],
    ["image-set", '<style>rect{mask-image:image-set("http://x.example" 1x)}</style>', /the CSS function "image-set"/],
    ["an unknown function", '<rect style="foo:bar(1)"/>', /the CSS function "bar"/],
    ["an address by a reference", '<rect fill="&#117;rl( http://x.example)"/>', /outside/],
    ["a pattern", '<pattern id="p"/><rect fill="url(#p)"/>', /a pattern/],
    ["a rule for a state", "<style>rect:hover{fill:red}</style>", /the style rule/],
    ["a processing instruction", '<?xml-stylesheet href="x"?>', /a processing instruction/],
    ["another element", "<switch/>", /the element "switch"/],
    ["noise", "<feTurbulence/>", /the element "feTurbulence"/],
    ["an entity that is not there", "&evil;", /no XML/],
    ["depth", "<g>".repeat(101) + "</g>".repeat(101), /more than 100 elements/],
    ["a huge number", '<path d="M1e30 0"/>', /the number 1e\+30/],
    ["a use of itself", '<g id="a"><use href="#a"/></g>', /uses itself/],
    ["a mask in itself", '<mask id="a"><rect mask="url(#a)"/></mask><rect mask="url(#a)"/>', /refer to themselves/],
    ["gradients in a ring", '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect fill="url(#a)"/>', /without end/],
    ["a wide blur", '<filter id="a"><feGaussianBlur stdDeviation="1e5"/></filter><rect filter="url(#a)"/>', /a blur wider/],
    ["layers in layers", '<g opacity=".9">'.repeat(11) + "</g>".repeat(11), /more than 10 layers/],
  ])("is refused with %s", (_, body, message) => {
    expect(refusal(svg(body))).toMatch(message);
  });

  it.each([
    [
      "a bomb of entities",
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg("<text>&b;</text>")}`,
      /a document type or entity/,
    ],
    ["no root", "<!-- <svg width='1' height='1'> -->", /neither a PNG nor an SVG/],
    ["a page", "<html><svg width='1' height='1'/></html>", /neither a PNG nor an SVG/],
    ["a GIF whose comment is an SVG", 'GIF89a<svg width="1" height="1">', /neither a PNG nor an SVG/],
    ["a bitmap", 'BM<svg width="1" height="1"></svg>', /neither a PNG nor an SVG/],
    ["a size that is no number", svg("", 'viewBox="0 0 NaN 1e"'), /neither width and height/],
    ["an end too early", '<svg width="1" height="1"><g>', /no XML/],
  ])("is refused: %s", (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  it("drops a document type that says nothing", () => {
    expect(
      written(`<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg("<rect/>")}`),
    ).not.toContain("DOCTYPE");
  });
});

describe("what an SVG logo costs", () => {
  const tens = (levels: number, shape: string): string =>
    Array.from({ length: levels }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join("") + shape;

  it.each([
    ["uses of uses", `<defs>${tens(6, '<rect id="a0"/>')}</defs><use href="#a6"/>`],
    ["uses of what is nothing", `<defs>${tens(6, '<g id="a0"/>')}</defs><use href="#a6"/>`],
    [
      "copies of a long path",
      `<defs><path id="a0" d="M0${" ".repeat(9)}0${"L1 1".repeat(9000)}"/></defs>${'<use href="#a0"/>'.repeat(90)}`,
    ],
    ["a path", `<path d="M0 0${"L1 1".repeat(20_000)}"/>`],
    ["numbers without blanks", `<path d="M0 0l${"-.1.1".repeat(30_000)}"/>`],
    ["dashes", '<path d="M0 0H9000" stroke="red" stroke-dasharray=".01"/>'],
    ["dashes of what is around", '<g stroke-dasharray="1e-9"><rect width="9" height="9"/></g>'],
    ["text", `<text>${"W".repeat(3000)}</text>`],
    ["masks", `<mask id="m"><rect/></mask>${'<rect mask="url(#m)"/>'.repeat(50)}`],
    [
      "masks in masks",
      `${[0, 1, 2, 3].map((i) => `<mask id="m${i}">${`<rect mask="url(#m${i + 1})"/>`.repeat(9)}</mask>`).join("")}<mask id="m4"><rect/></mask><rect mask="url(#m0)"/>`,
    ],
    ["clips of many points", `<clipPath id="c"><path d="M0 0${"L1 1".repeat(800)}"/></clipPath><rect clip-path="url(#c)"/>`],
    ["steps of a filter", `<filter id="f">${"<feFlood/>".repeat(60)}</filter><rect filter="url(#f)"/>`],
    [
      "stops of a gradient",
      `<linearGradient id="a">${'<stop offset="0"/>'.repeat(1000)}</linearGradient><g fill="url(#a)">${"<rect/>".repeat(60)}</g>`,
    ],
  ])("has a limit for %s", (_, body) => {
    expect(refusal(svg(body), "too-large")).toMatch(/draws more than 50000 points|1000000 bytes/);
  });

  it("is counted by what is written, which ends soon however much there would be", () => {
    const long = `<path id="a0" d="M0 0${" ".repeat(20)}L0.${"0".repeat(2000)}1 1"/>`;
    expect(refusal(svg(`<defs>${tens(4, long)}</defs><use href="#a4"/>`), "too-large")).toMatch(`${MAX_LOGO_BYTES} bytes`);
  });

  it("allows a mark with a few hundred shapes, gradients, clips and a shadow", () => {
    const shapes = Array.from({ length: 400 }, (_, i) => `<path d="M${i} 0C1 2 3 4 5 6S7 8 9 10Z" fill="url(#g)" opacity=".9"/>`).slice(
      0,
      100,
    );
    const defs = `<clipPath id="c"><rect width="9" height="9" rx="2"/></clipPath><linearGradient id="g"><stop offset="5%"/><stop offset="1"/></linearGradient>
      <filter id="f"><feFlood result="a"/><feGaussianBlur stdDeviation="4 4"/><feBlend in2="a" mode="normal"/></filter>`;
    expect(written(svg(`<defs>${defs}</defs><g clip-path="url(#c)" filter="url(#f)">${shapes.join("")}</g>`))).toContain("<filter");
  });
});

/** Files as programs for drawing export them, shortened; each shows a red square. */
const EXPORTS: Readonly<Record<string, string>> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 100 100" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="d.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" showgrid="false"><inkscape:grid type="xygrid" id="grid"/></sodipodi:namedview>
  <defs id="defs2"><inkscape:path-effect effect="powerclip" id="pe"/><marker id="Arrow1Lend"><path d="M0 0L1 1"/></marker>
    <linearGradient inkscape:collect="always" id="lg1"><stop style="stop-color:#ff0000;stop-opacity:1;" offset="0" id="s1"/></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="100" y2="0" gradientUnits="userSpaceOnUse"/></defs>
  <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1"><path style="fill:url(#lg2);stroke:none;stroke-dasharray:none;-inkscape-stroke:none;paint-order:stroke fill markers"
    d="M 0,0 H 100 V 100 H 0 Z" id="path1" sodipodi:nodetypes="ccccc"/></g></svg>`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
  viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
	.st0{clip-path:url(#SVGID_00000_);}
	.st1{fill:#FF0000;stroke:none;}
	.st2{font-family:'MyriadPro-Regular', sans-serif;}
</style>
<g><defs><rect id="SVGID_1_" width="100" height="100"/></defs>
<clipPath id="SVGID_00000_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
<g class="st0"><polygon class="st1" points="0,0 100,0 100,100 0,100 "/></g></g></svg>`,
  Figma: `<svg width="100" height="100" viewBox="0 0 100 100" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)"><g filter="url(#filter0_d_1_2)"><rect width="100" height="100" fill="#FF0000" style="fill:#FF0000;fill:color(display-p3 1 0 0);fill-opacity:1;"/></g>
<mask id="mask0_1_2" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100"><rect width="100" height="100" fill="#D9D9D9"/></mask>
<g mask="url(#mask0_1_2)"><path fill-rule="evenodd" clip-rule="evenodd" d="M0 0H100V100H0V0Z" fill="red"/></g></g>
<defs><filter id="filter0_d_1_2" x="-4" y="0" width="108" height="108" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
<feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1" result="shape"/></filter>
<clipPath id="clip0_1_2"><rect width="100" height="100" fill="white"/></clipPath></defs></svg>`,
  Sketch: `<?xml version="1.0" encoding="UTF-8"?>
<svg width="100px" height="100px" viewBox="0 0 100 100" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sketch="http://www.bohemiancoding.com/sketch/ns">
<title>logo</title><defs><path d="M0,0 L100,0 L100,100 L0,100 Z" id="path-1"></path></defs>
<g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd" sketch:type="MSPage"><g id="B"><mask id="mask-2" fill="white"><use xlink:href="#path-1"></use></mask>
<use id="Mask" fill="#FF0000" xlink:href="#path-1"></use><g mask="url(#mask-2)" fill="red"><rect width="100" height="100"/></g></g></g></svg>`,
  CorelDRAW: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="100mm" height="100mm" version="1.1" style="shape-rendering:geometricPrecision; fill-rule:evenodd; clip-rule:evenodd"
viewBox="0 0 10000 10000" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003"><defs><style type="text/css"><![CDATA[
    .fil0 {fill:red;fill-rule:nonzero}
   ]]></style></defs><g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><path class="fil0" d="M0 0l10000 0 0 10000 -10000 0z"/></g></svg>`,
};

describe("logos of", () => {
  it.each(Object.entries(EXPORTS))("%s are drawn as they were", async (_, text) => {
    const { createCanvas } = await import("@napi-rs/canvas");
    const { data } = logoOf(bytes(text), "logo");
    const context = createCanvas(20, 20).getContext("2d");
    context.drawImage(await loadImage(Buffer.from(data, "base64")), 0, 0, 20, 20);
    expect([...context.getImageData(10, 10, 1, 1).data]).toEqual([255, 0, 0, 255]);
    const output = Buffer.from(data, "base64").toString("utf8");
    expect(Buffer.from(logoOf(bytes(output), "logo").data, "base64").toString("utf8")).toBe(output);
    expect(parsedSvg(output)).toEqual([]);
  });
});

describe("a PNG logo", () => {
  it("begins with the chunk that says its size", () => {
    const png = new Uint8Array(40);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x74, 0x45, 0x58, 0x74, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(() => logoOf(png, "logo")).toThrow(ChartifyError);
  });
});
