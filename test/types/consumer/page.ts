/** A page has the same entry, and the compiler refuses what a page cannot do. */
import { Chart, type Options, options, readTable, renderPNG, renderSVG } from "chartify-ts";

// @ts-expect-error reading files is of chartify-ts/node
(await import("chartify-ts")).readFile;
// @ts-expect-error so are the example data
(await import("chartify-ts")).exampleData;
options satisfies Options;
// @ts-expect-error a page reads no folders
options.load("house");

const response = await fetch("sales.json");
const chart = new Chart().plot.line(await response.json(), { xColumn: "x", yColumn: "y" });
document.body.innerHTML = renderSVG(chart.figure);
const png: Uint8Array = await renderPNG(chart.figure, { scale: 2 });
png.length;

// Text or bytes, with or without known columns.
declare const file: File;
const sales = readTable<{ fruit: string; price: number }>(new Uint8Array(await file.arrayBuffer()), { format: "csv", name: file.name });
new Chart({ xAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "price" });
// @ts-expect-error a misspelt column
new Chart({ xAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "pirce" });
new Chart().plot.line(readTable(await file.text(), { format: "ndjson" }), { xColumn: "a", yColumn: "b" });
// @ts-expect-error a file is read as text or bytes first
readTable(file, { format: "csv" });
// @ts-expect-error the format is not guessed
readTable(await file.text());

// How texts are read may be said.
readTable("id,n", { format: "csv", decimal: ",", thousands: " ", missing: ["-999"], types: { id: "text" }, comment: "#", skipRows: 1, encoding: "latin1" });
// @ts-expect-error no other sign stands before decimals
readTable("", { format: "csv", decimal: "·" });
// @ts-expect-error a column has no such type
readTable("", { format: "csv", types: { id: "word" } });
// Rows in memory are read by the same options; their texts may be numbers.
const orders = readTable([{ day: "03/02/2024", total: "1.234", items: 3, city: { name: "Bonn" } }], { decimal: ",", missing: ["-"] });
new Chart().plot.line(orders, { xColumn: "city.name", yColumn: "total" });
const flat = readTable([{ day: "03/02/2024", total: "1.234", isNew: true }]);
new Chart().plot.line(flat, { xColumn: "total", yColumn: "total" });
// @ts-expect-error a misspelt column of rows in memory
new Chart().plot.line(flat, { xColumn: "total", yColumn: "totl" });
// @ts-expect-error true and false are no numbers
new Chart().plot.line(flat, { xColumn: "total", yColumn: "isNew" });
// @ts-expect-error rows in memory have no lines to skip
readTable([{ a: 1 }], { skipRows: 1 });
chart.figure.yAxis.unit = { prefix: "$", suffix: "", factor: 1 };
// @ts-expect-error a unit has all of its parts
chart.figure.yAxis.unit = { prefix: "$" };
