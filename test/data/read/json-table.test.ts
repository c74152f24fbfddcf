import { describe, expect, it } from "vitest";
import { sniffFormat } from "../../../src/data/read/index.js";
import { readJson, readNdjson } from "../../../src/data/read/json.js";
import { readTable } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

const columns = (value: unknown) => readJson(JSON.stringify(value), "t.json").toColumns();
const ROWS = [
  { day: "a", n: 1 },
  { day: "b", n: 2 },
];
const COLUMNS = { day: ["a", "b"], n: [1, 2] };

describe("a table in JSON", () => {
  it.each([
    ["the rows themselves", ROWS],
    ["columns", COLUMNS],
    ["rows in an object", { data: ROWS }],
    ["rows beside metadata", { status: "ok", meta: { page: 1, pages: 3 }, results: ROWS, errors: [] }],
    ["rows deep in an answer", { response: { body: { items: ROWS, total: 2 } } }],
    ["rows beside others of another name", { links: [{ href: "/1" }, { href: "/2" }, { href: "/3" }], data: ROWS }],
    ["metadata and rows in a list", [{ page: 1, pages: 1 }, ROWS]],
    ["columns beside metadata", { source: "sensor 5", ...COLUMNS }],
    ["columns in an object", { latitude: 52.5, hourly_units: { n: "°C" }, hourly: COLUMNS }],
    [
      "pandas' split",
      {
        columns: ["day", "n"],
        index: [0, 1],
        data: [
          ["a", 1],
          ["b", 2],
        ],
      },
    ],
    ["pandas' table", { schema: { fields: [{ name: "day" }, { name: "n" }], pandas_version: "1.4.0" }, data: ROWS }],
    ["pandas' columns", { day: { 0: "a", 1: "b" }, n: { 0: 1, 1: 2 } }],
    [
      "fields with names, and lists",
      {
        fields: [{ name: "day", type: "string" }, { name: "n" }],
        rows: [
          ["a", 1],
          ["b", 2],
        ],
      },
    ],
    [
      "lists below their names",
      [
        ["day", "n"],
        ["a", 1],
        ["b", 2],
      ],
    ],
    [
      "Google's cells",
      {
        cols: [
          { id: "A", label: "day" },
          { id: "n", label: "" },
        ],
        rows: [{ c: [{ v: "a" }, { v: 1, f: "1" }] }, { c: [{ v: "b" }, { v: 2 }] }],
      },
    ],
    [
      "envelopes of one item",
      {
        results: [
          {
            statement_id: 0,
            series: [
              {
                name: "x",
                columns: ["day", "n"],
                values: [
                  ["a", 1],
                  ["b", 2],
                ],
              },
            ],
          },
        ],
      },
    ],
    ["a chart's labels and values", { title: "Sales", day: ["a", "b"], n: [1, 2] }],
  ])("%s", (_, value) => expect(columns(value)).toEqual(COLUMNS));

  it("has names for lists that have none", () => {
    expect(
      columns([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({ "column 1": [1, 3], "column 2": [2, 4] });
    expect(
      columns({
        prices: [
          [1704067200000, 42],
          [1704153600000, 43],
        ],
      }),
    ).toEqual({
      "column 1": [1704067200000, 1704153600000],
      "column 2": [42, 43],
    });
  });

  it("takes names of rows and of numbers for a column of keys", () => {
    expect(columns({ Bonn: { people: 3 }, Rome: { people: 4 } })).toEqual({ key: ["Bonn", "Rome"], people: [3, 4] });
    expect(columns({ Bonn: 3, Rome: 4 })).toEqual({ key: ["Bonn", "Rome"], value: [3, 4] });
    expect(columns({ n: { "2024-01-01": 1, "2024-01-02": 2 }, m: { "2024-01-01": 3, "2024-01-02": 4 } })).toEqual({
      key: [new Date("2024-01-01"), new Date("2024-01-02")],
      n: [1, 2],
      m: [3, 4],
    });
  });

  it("takes the properties of GeoJSON's features, and where points lie", () => {
    const feature = (name: string, n: number, geometry: object) => ({ type: "Feature", id: n, properties: { name, n }, geometry });
    const point = (...coordinates: number[]) => ({ type: "Point", coordinates });
    const collection = { type: "FeatureCollection", features: [feature("a", 1, point(7, 50)), feature("b", 2, point(12, 41))] };
    expect(columns(collection)).toEqual({ id: [1, 2], name: ["a", "b"], n: [1, 2], longitude: [7, 12], latitude: [50, 41] });
    const shapes = { ...collection, features: [feature("a", 1, { type: "Polygon", coordinates: [[[0, 0]]] })] };
    expect(columns(shapes)).toEqual({ id: [1], name: ["a"], n: [1] });
  });

  it("makes columns of the parts of objects in rows, by row in every format", () => {
    const rows = [
      { user: { name: "a", place: { city: "Bonn" } }, n: 1, tags: ["x"], when: { $date: "2024-01-05T10:00:00Z" } },
      {
        user: { name: "b" },
        n: { $numberLong: "2" },
        "user.place.city": "Rome",
        _id: { $oid: "5f" },
        when: { $date: { $numberLong: "1704448800000" } },
      },
    ];
    const expected = {
      "user.name": ["a", "b"],
      "user.place.city": ["Bonn", "Rome"],
      n: [1, 2],
      when: ["2024-01-05T10:00:00Z", "2024-01-05T10:00:00Z"].map((text) => new Date(text)),
      _id: [null, "5f"],
    };
    const names = Object.keys(expected) as never[];
    const lines = rows.map((row) => JSON.stringify(row)).join("\n");
    for (const table of [readJson(JSON.stringify(rows), "t"), readNdjson(lines, "t"), readJson(lines, "t")]) {
      expect(table.toColumns(names)).toEqual({ ...expected, when: table.toColumns(["when"]).when });
      expect(errorOf(() => table.column("tags"), "bad-column").message).toContain("an array of 1");
    }
    expect(readJson(lines, "t").toColumns(["when"]).when).toHaveLength(2);
  });

  it("refuses several tables, and says how to take one", () => {
    const error = errorOf(() => columns({ users: ROWS, orders: [...ROWS, ...ROWS] }), "bad-data");
    expect(error.message).toBe(
      "t.json: the JSON holds 2 tables (users of 2 rows, orders of 4 rows). Give one of them: take it out of what JSON.parse gives and call readTable with it.",
    );
  });

  it("leaves alone what is no table", () => {
    for (const value of [{ a: 1 }, { a: 1, b: "x" }, 5, "x", [1], { a: { b: { c: {} } } }]) errorOf(() => columns(value), "bad-data");
    expect(errorOf(() => columns({ a: [1, 2], b: [1] }), "bad-data").message).toContain('column "a" has 2 values and column "b" has 1');
    expect(columns({ a: [], b: [] })).toEqual({ a: [], b: [] });
    expect(readJson('{"a":[1,2],"b":[[1],[2]]}', "t").toColumns(["a"])).toEqual({ a: [1, 2] });
  });

  it("is told from lines of rows", () => {
    expect(sniffFormat('{"status":"ok","data":[{"a":1}]}')).toBe("json");
    expect(sniffFormat('{"a":1,"b":"x"}\n')).toBe("ndjson");
    expect(sniffFormat('{"a":1,"data":[{"b":1}]}\n{"a":2,"data":[]}')).toBe("ndjson");
  });

  it("reads Python's NaN as missing", () => {
    expect(readJson('[{"n": NaN, "t": "NaN, -Infinity"}, {"n": -Infinity}, {"n": 1}]', "t").toColumns()).toEqual({
      n: [null, null, 1],
      t: ["NaN, -Infinity", null, null],
    });
  });
});

describe("data in memory", () => {
  it("are read by the options of reading", () => {
    const rows = [
      { day: "03/02/2024", total: "1.234", id: 7, left: -999 },
      { day: "04/02/2024", total: "2.500", id: 8, left: 5 },
    ];
    const table = readTable(rows, { decimal: ",", dateFormat: "%d/%m/%Y", types: { id: "text" }, missing: ["-999"] });
    expect(table.toColumns(["day", "id", "left"])).toEqual({
      day: [new Date("2024-02-03"), new Date("2024-02-04")],
      id: ["7", "8"],
      left: [null, 5],
    });
    expect([...table.numbers("total")]).toEqual([1234, 2500]);
    expect([...readTable(rows, { decimal: "." }).numbers("total")]).toEqual([1.234, 2.5]);
    expect([...readTable({ n: ["$1,200", "$300"] }).numbers("n")]).toEqual([1200, 300]);
    expect(readTable({ data: rows }).rowCount).toBe(2);
  });

  it("of any form, and refuse what is no option of theirs", () => {
    const table = readTable(ROWS);
    expect(readTable(table, { missing: ["a"] }).toColumns()).toEqual({ day: [null, "b"], n: [1, 2] });
    expect(readTable({ n: new Float64Array([1, 2]) }).toColumns()).toEqual({ n: [1, 2] });
    expect(errorOf(() => readTable(ROWS, { skipRows: 1 } as object), "bad-option").message).toContain('no option "skipRows"');
    expect(errorOf(() => readTable(ROWS, { types: { nn: "text" } }), "missing-column").message).toContain("day, n");
    expect(errorOf(() => readTable(5 as never), "bad-option").message).toContain("format");
  });
});
