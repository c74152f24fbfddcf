// Run by Deno without any permission: a chart of data in memory asks for none.
import { Chart, renderSVG } from "chartify-ts";

const chart = new Chart().plot.line({ x: [1, 2], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
if (renderSVG(chart.figure) !== chart.toSVG()) throw new Error("not the same");
console.log("drawn");
