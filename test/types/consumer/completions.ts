/** What an editor offers where an empty comment stands, in the order of the alphabet. */
import { aggregate, Chart, colorPalettes, options, RadarChart, Table } from "chartify-ts";

const rows = [{ fruit: "Apple", price: 1.2 }];
const table = Table.from(rows);

new Chart({ xAxisType: "/**/" });
// offers: categorical datetime density linear log sqrt symlog
new Chart({ xAxisType: "log", yAxisType: "/**/" });
// offers: categorical density linear log sqrt symlog
new Chart({ secondYAxis: "/**/" });
// offers: linear log sqrt symlog
new Chart({ layout: "/**/" });
// offers: slide_100% slide_25% slide_50% slide_75%
new RadarChart({ layout: "/**/" });
// offers: slide_100% slide_25% slide_50% slide_75%
new Chart().plot./**/line;
// offers: area line scatter text trend
new Chart({ yAxisType: "density" }).plot./**/kde;
// offers: histogram kde
new Chart().plot.line(rows, { xColumn: "/**/", yColumn: "price" });
// offers: price
new Chart().plot.line(rows, { xColumn: "price", yColumn: "price", colorColumn: "/**/" });
// offers: fruit price
new Chart().plot.line(table, { xColumn: "price", yColumn: "price", lineDash: "/**/" });
// offers: dashdot dashed dotdash dotted solid
new Chart().style.setColorPalette("/**/");
// offers: accent categorical diverging sequential
new Chart().style.setColorPalette("categorical", { palette: "/**/" });
// offers: All colors Blues Category10 Category20 Colorblind Dark2 Greens Greys Oranges Pastel1 RdBu RdGy Reds
colorPalettes.get("/**/");
// offers: All colors Blues Category10 Category20 Colorblind Dark2 Greens Greys Oranges Pastel1 RdBu RdGy Reds
options.set("style.color_palette_sequential", "/**/");
// offers: All colors Blues Category10 Category20 Colorblind Dark2 Greens Greys Oranges Pastel1 RdBu RdGy Reds
new Chart().setLegendLocation("/**/");
// offers: bottom_center bottom_left bottom_right center center_left center_right direct outside_bottom outside_right outside_top top_center top_left top_right
aggregate(rows, { by: ["/**/"], how: "count" });
// offers: fruit price
aggregate(rows, { by: ["fruit"], column: "/**/", how: "sum" });
// offers: fruit price
aggregate(rows, { by: ["fruit"], column: "price", how: "/**/" });
// offers: count distinct first last max mean median min quantile std sum var
aggregate(rows, { by: ["fruit"], measures: { total: ["/**/", "sum"] } });
// offers: fruit price
table.numbers("/**/");
// offers: fruit price
