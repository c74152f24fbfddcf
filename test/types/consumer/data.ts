/**
 * Compiled as a user would by `consumer.test.ts`, never run: each `@ts-expect-error` fails if the line below it compiles.
 * Which data every plot takes, and which column names the compiler knows.
 */
import { Chart, type ColumnName, type NumericColumnName, Table } from "chartify-ts";

const line = new Chart().plot.line;
const xy = { xColumn: "x", yColumn: "y" } as const;

// Data of no known type is checked when the code runs.
declare const response: { json(): Promise<unknown> };
declare const unknowns: readonly unknown[];
declare const objects: object[];
declare const anything: object;
line(JSON.parse("[]"), xy);
line(await response.json(), xy);
line(unknowns, xy);
line(objects, xy);
line(anything, xy);
line([], xy);
line([{}], xy);
new Chart({ xAxisType: "categorical" }).plot.bar(JSON.parse("[]"), { categoricalColumns: ["a", "b"], numericColumn: "c", colorColumn: "d" });
// @ts-expect-error a required option stays required
line(JSON.parse("[]"), { xColumn: "x" });

// What is known to be no data is refused, with the reason where the column is named.
declare const maybe: { x: number; y: number }[] | undefined;
declare const promise: Promise<{ x: number; y: number }[]>;
// @ts-expect-error the data is a Promise: await it first
line(promise, xy);
// @ts-expect-error the data may be undefined
line(maybe, xy);
// @ts-expect-error the data may be null
line(null, xy);
// @ts-expect-error text is no data
line("x,y\n1,2", xy);
// @ts-expect-error nor are numbers, or arrays of them
line(5, xy);

// Interfaces and classes are rows; their methods are no columns.
interface Point {
  readonly x: number;
  y?: number | null;
}
class Vector {
  constructor(
    public x: number,
    public y: number,
    public name: string,
  ) {}
  length(): number {
    return Math.hypot(this.x, this.y);
  }
}
declare const points: readonly Point[];
declare const vectors: Vector[];
line(points, xy);
line(vectors, { ...xy, colorColumn: "name" });
// @ts-expect-error a misspelt column of an interface
line(points, { xColumn: "x", yColumn: "z" });
// @ts-expect-error a column of text
line(vectors, { xColumn: "x", yColumn: "name" });
// @ts-expect-error a method is no column
line(vectors, { ...xy, colorColumn: "length" });
// @ts-expect-error nor one of numbers
line(vectors, { xColumn: "x", yColumn: "length" });

// Rows of several shapes have the columns of all.
declare const mixed: ({ x: number; y: number } | { x: number; z: string })[];
line(mixed, { ...xy, colorColumn: "z" });
// @ts-expect-error in none of them
line(mixed, { ...xy, colorColumn: "w" });

// A function over any rows that have some columns.
function daily<R extends { day: Date; value: number }>(rows: readonly R[], color: ColumnName<R[]>): unknown {
  // @ts-expect-error a column that the rows need not have
  new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "day", yColumn: "other" });
  return new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "day", yColumn: "value", colorColumn: color });
}
daily([{ day: new Date(), value: 1, city: "Oslo" }], "city");
// @ts-expect-error a misspelt column of the rows it is called with
daily([{ day: new Date(), value: 1, city: "Oslo" }], "town");
function histogram<R>(rows: R[], column: NumericColumnName<R[]>): unknown {
  return new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: column });
}
histogram(vectors, "x");
// @ts-expect-error text has no histogram
histogram(vectors, "name");

// Columns, and what makes columns.
line({ x: [1, 2], y: new Float64Array(2), note: "not a column" }, xy);
// @ts-expect-error not a column
line({ x: [1, 2], y: [1, 2], note: null }, { ...xy, colorColumn: "note" });

// A table knows the columns of its rows.
const table = Table.from([{ day: new Date(0), price: 1.5, fruit: "Apple", count: 3n }]);
table.numbers("price");
table.toRows()[0]?.day satisfies Date | null | undefined;
table.toRows()[0]?.count satisfies number | null | undefined;
table.toRows(["price"])[0]?.price satisfies number | null | undefined;
table.toColumns(["fruit"]).fruit satisfies (string | null)[];
// @ts-expect-error a misspelt column
table.numbers("pirce");
// @ts-expect-error a misspelt column in a list
table.toRows(["pirce"]);
// @ts-expect-error a column that was not asked for
table.toRows(["price"])[0]?.day;
// @ts-expect-error a misspelt column of a table
new Chart().plot.line(table, { xColumn: "price", yColumn: "cuont" });
// A table of rows that are not known takes any name, and every table is a Table.
const open: Table = Table.from(JSON.parse("[]"));
open.numbers("price");
line(open, xy);
const every: Table = table;
every.toRows()[0]?.["price"];
