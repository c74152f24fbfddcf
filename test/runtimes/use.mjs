// Run by each runtime beside the installed package: what a program does, with a fingerprint of what it draws.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { Chart as ChartOfPages } from "chartify-ts";
import { aggregate, Chart, ChartifyError, exampleData, readFile, readTable, renderPNG } from "chartify-ts/node";

const check = (name, isFine) => {
  if (!isFine) throw new Error(`not fine: ${name}`);
};
const print = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

check("one chart in both entries", Chart === ChartOfPages);
const sales = aggregate(await exampleData(), { by: ["fruit"], measures: { pieces: ["quantity", "sum"] } });
const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).setTitle("Größe → 12 €");
chart.plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "pieces" });
const svg = chart.toSVG();
check("SVG", svg.startsWith("<svg"));
const png = await chart.toPNG({ scale: 2 });
check("PNG", png[1] === 0x50 && png[2] === 0x4e && png[3] === 0x47);
check("renderPNG", print(await renderPNG(chart.figure, { scale: 2 })) === print(png));
const shape = `<path d="M${Array.from({ length: 3000 }, (_, i) => `${i % 97} ${i % 89}`).join("L")}z"/>`;
chart.setLogo(new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">${shape}</svg>`));
check("a logo drawn in a thread", (await chart.toPNG({ scale: 2 })).length > png.length);
await chart.save("chart.html");
check("HTML", readFileSync("chart.html", "utf8") === chart.toHTML());
const table = await readFile("sales.csv");
check("readFile", table.numbers("price")[1] === 2);
check("readTable", readTable(readFileSync("sales.csv"), { format: "csv" }).rowCount === table.rowCount);
try {
  chart.plot.bar(table, { categoricalColumns: "fruit", numericColumn: "pirce" });
  check("a misspelt column is refused", false);
} catch (error) {
  check("ChartifyError", error instanceof ChartifyError && error.code === "missing-column");
}
console.log(JSON.stringify({ svg: print(svg), png: print(rowsOf(png)) }));

/** What a PNG holds, unpacked: the runtimes pack the same rows in their own ways. */
function rowsOf(bytes) {
  const parts = [];
  for (let at = 8; at < bytes.length; ) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(parts));
}
