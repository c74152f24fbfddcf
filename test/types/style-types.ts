/** Compiled by `npm run typecheck`, never run: each `@ts-expect-error` fails the build if the line below it compiles. */
import { Chart, Color, colorPalettes, type Finding, type FindingCode, type SwatchSheet } from "../../src/host/node/index.js";

const chart = new Chart({ xAxisType: "categorical" });

// The calls of the palette in use chain, or give colours.
chart.style.colorPalette.setAccentValues(["US", 3, 4n, true]).style.colorPalette.setDefaultColor("silver").setTitle("t");
chart.style.colorPalette.setAccentValues({ US: "crimson", CA: Color.from("navy") });
chart.style.colorPalette.nextColor("US").toUpperCase();
chart.style.colorPalette.nextColors(["US", 3]).map((color) => color.length);
// @ts-expect-error a value is a text, a number, true or false
chart.style.colorPalette.nextColor({});
// @ts-expect-error accent values are a list, or colours by value
chart.style.colorPalette.setAccentValues("US");

// Only categorical axes have categories to read.
chart.axes.xAxisFactors.at(0);
// @ts-expect-error the y axis is linear
chart.axes.yAxisFactors;
chart.axes.setXAxisTickOrientation();

// Colours are shown alike.
const sheets: SwatchSheet[] = [Color.from("red").show(), colorPalettes.get("Blues").show(), colorPalettes.show(["Blues"])];
sheets.map((sheet) => sheet.toSVG() + sheet.toHTML());
Color.from("red").linearGradient("white", 3)[0]?.hex;

chart.show("png");
// @ts-expect-error not a format
chart.show("pdf");

// A theme is a name, or data; what a figure holds can be given again.
new Chart({ theme: "dark" }).style.setTheme("print").setTitle("t");
const { theme } = chart.style.setTheme({ base: "dark", ink: "#fff", palettes: { categorical: "Dark2" } }).style;
new Chart({ theme });
chart.figure.theme = "minimal";
// @ts-expect-error no such theme
new Chart({ theme: "night" });
// @ts-expect-error no such palette of a theme
chart.style.setTheme({ palettes: { accent: "Dark2" } });
// @ts-expect-error the style table has no such section
chart.style.setTheme({ style: { titel: {} } });

// Findings are plain records with a known code.
const findings: Finding[] = chart.check();
const codes: FindingCode[] = findings.map(({ code }) => code);
codes.includes("missing-title");
// @ts-expect-error no such code
codes.includes("ugly");
