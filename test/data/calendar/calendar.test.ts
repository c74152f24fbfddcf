import { describe, expect, it, vi } from "vitest";
import { NAME_TABLE } from "../../../src/data/calendar/name-table.js";
import { languageOf, languagesOf } from "../../../src/data/calendar/names.js";
import { factorize, sortedLevels } from "../../../src/data/factors.js";
import { Table } from "../../../src/data/table.js";

const column = (values: readonly unknown[]) => factorize(Table.from({ c: values }, "test").column("c", "test"));
const sorted = (values: readonly unknown[]) => sortedLevels(column(values));
const inTime = (values: readonly unknown[]) => column(values).inTime;

/** Out of its order, and so that no names follow on each other as the calendar has them. */
function shuffled<T>(items: readonly T[]): T[] {
  return [...items.filter((_, i) => i % 2 === 1), ...items.filter((_, i) => i % 2 === 0)].reverse();
}

const LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs sk hr hu ro tr id el ru uk bg ar he hi th zh ja ko".split(" ");

function intlNames(tag: string, part: "month" | "weekday", width: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(tag, { [part]: width, timeZone: "UTC", calendar: "gregory" });
  return Array.from({ length: part === "month" ? 12 : 7 }, (_, i) =>
    format.format(part === "month" ? Date.UTC(2023, i, 1) : Date.UTC(2024, 0, 1 + i)),
  );
}

describe("names of the calendar", () => {
  it.each(LANGUAGES)("are put in order in the language %s, long and short", (tag) => {
    for (const part of ["month", "weekday"] as const) {
      for (const width of ["long", "short"] as const) {
        const names = intlNames(tag, part, width);
        if (new Set(names).size < names.length || !names.every((name) => /\p{L}/u.test(name))) continue;
        expect(sorted(shuffled(names))).toEqual(names);
        expect(sorted(shuffled(names.map((name) => name.toUpperCase())))).toEqual(names.map((name) => name.toUpperCase()));
        expect(inTime(shuffled(names))).toBe("yes");
      }
    }
  });

  it("begin with letters that are known without looking into a table", () => {
    for (const tag of "en de de-AT fr es it pt nl sv da nb fi pl cs sk hr sl hu ro tr id vi et lv lt ca".split(" ")) {
      for (const name of (NAME_TABLE[tag] ?? "").split(/[,;| ]/))
        if (/^\p{L}{2}/u.test(name)) expect(languagesOf(name).length, name).toBeGreaterThan(0);
    }
    expect(languagesOf("Orange")).toEqual([]);
  });

  it("are told without asking Intl, whose languages take longer to load than a chart to draw", () => {
    const asked = vi.spyOn(Intl, "DateTimeFormat");
    expect(sorted(["Pear", "Apple", "Mango", "Fig", "Orange"])).toEqual(["Apple", "Fig", "Mango", "Orange", "Pear"]);
    expect(sorted(["mars", "janvier", "février"])).toEqual(["janvier", "février", "mars"]);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it("may be cut short, and spelt as programs spell them", () => {
    expect(["Sept", "Juni", "Okt.", "Mrz", "Maerz"].map((word) => languageOf("de").month(word))).toEqual([8, 5, 9, 2, 2]);
    expect(["Thurs", "Tues", "Th", "Weds", "T"].map((word) => languageOf("en").weekday(word))).toEqual([3, 1, 3, 2, undefined]);
    expect(["Fevr", "Juil", "jui"].map((word) => languageOf("fr").month(word))).toEqual([1, 6, undefined]);
  });

  it("keep the order of the data where a season or a week begins elsewhere", () => {
    const season = ["Nov", "Dec", "Jan", "Feb"];
    expect(sorted(season)).toEqual(season);
    expect(sorted(season.flatMap((month) => [month, month]))).toEqual(season);
    expect(sorted(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
    expect(sorted(["Q3", "Q4", "Q1", "Q2"])).toEqual(["Q3", "Q4", "Q1", "Q2"]);
  });

  it("stand from January and Monday where they come again and again", () => {
    const week = ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"];
    expect(sorted([...week, ...week])).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    expect(sorted(["Dec", "Jan", "Dec"])).toEqual(["Jan", "Dec"]);
    expect(sorted(["August", "December", "February"])).toEqual(["February", "August", "December"]);
  });

  it("have what is none behind them, if that is little", () => {
    expect(sorted(["Total", "Mar", "Jan", "May", "Apr"])).toEqual(["Jan", "Mar", "Apr", "May", "Total"]);
    expect(inTime(["Mar", "Jan", "Total"])).toBe("no");
    expect(inTime(["Apple", "Banana", "May"])).toBe("no");
    expect(inTime(["May"])).toBe("no");
  });
});

/** Each list in its right order. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  quarters: ["Q1", "Q2", "Q3", "Q4"],
  "quarters of years": ["Q4 2023", "Q1 2024", "Q2 2024", "Q3 2025"],
  "years first": ["2023-Q4", "2024-Q1", "2024-Q3"],
  "quarters in short": ["4Q23", "1Q24", "2Q24"],
  "quarters after a slash": ["Q4/23", "Q1/24", "Q2/24"],
  "quarters in words": ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"],
  "quarters in German": ["3. Quartal 2023", "1. Quartal 2024", "2. Quartal 2024"],
  "quarters in French": ["T3 2023", "T1 2024", "T2 2024"],
  "half years": ["H2 2023", "H1 2024", "H2 2024"],
  weeks: ["Week 2", "Week 9", "Week 10"],
  "weeks of years": ["2023-W52", "2024-W07", "2024-W11"],
  "calendar weeks": ["KW 50/2023", "KW 2/2024", "KW 10/2024"],
  months: ["2023-11", "2023-12", "2024-01"],
  "months with a point": ["11.2023", "12.2023", "01.2024"],
  "months and years in words": ["Nov 2023", "Dec 2023", "Jan 2024"],
  "months and years in German": ["November 2023", "Dezember 2023", "März 2024"],
  "months and years in short": ["Nov-23", "Dec-23", "Jan-24", "Feb-24"],
  "months and years with an apostrophe": ["Nov '23", "Dec '23", "Jan '24"],
  "years first, then months": ["2023 Nov", "2023 Dec", "2024 Jan"],
  "days of months": ["Jan 2", "Jan 10", "Jan 31", "Feb 1"],
  "days before months": ["2 Jan", "10 Jan", "31 Jan", "1 Feb"],
  "days in words": ["28 Mar 2023", "2 Jan 2024", "10 Jan 2024"],
  "days in American": ["Mar 28, 2023", "Jan 2, 2024", "Jan 10, 2024"],
  "days with weekdays": ["Mon, Jan 1, 2024", "Tue, Jan 2, 2024", "Wed, Jan 10, 2024"],
  "days in Spanish": ["28 de marzo de 2023", "2 de enero de 2024", "10 de enero de 2024"],
  "months in Chinese": ["2023年11月", "2024年2月", "2024年10月"],
  "months by number": ["1月", "2月", "10月"],
  "days before months, by numbers": ["28/03/2023", "02/02/2024", "01/04/2024"],
  "months before days, by numbers": ["3/28/2023", "2/4/2024", "12/1/2024"],
  "German dates": ["15.12.2023", "03.01.2024", "01.02.2024"],
  "days without zeros": ["2023-12-31", "2024-1-5", "2024-2-1"],
  "days without signs": ["20231231", "20240105", "20240201"],
  "ISO texts": ["2023-12-31", "2024-01-01", "2024-01-01T10:00:00Z"],
  "hours of the day": ["12 AM", "9 AM", "10 AM", "12 PM", "1 PM"],
  "times of the day": ["08:00", "9:30", "10:00", "22:15"],
  years: ["2009", "2010", "2011"],
  "financial years": ["FY22", "FY23", "FY24"],
  seasons: ["1998-99", "1999-00", "2000-01", "2001-02"],
  decades: ["1980s", "1990s", "2000s"],
};

describe("points in time as texts", () => {
  it.each(Object.entries(FORMS))("%s", (_, labels) => {
    expect(sorted(shuffled(labels))).toEqual(labels);
    expect(inTime(shuffled(labels))).toBe("yes");
  });

  it.each([
    [["1.10", "1.25"]],
    [["item 1", "item 2"]],
    [["1", "2", "3"]],
    [["2T", "4 kg"]],
    [["1234", "5678"]],
    [["Jan", "Feb 2024"]],
    [["Q1", "Q5"]],
    [["", "May"]],
  ])("leaves %j alone", (labels) => {
    expect(inTime(labels)).toBe("no");
  });

  it("takes three years or more for time, not two, and no other numbers", () => {
    expect([inTime([2021, 2020, 2022]), inTime([1932, 1931]), inTime([1, 2, 3]), inTime([2020.5, 2021, 2022])]).toEqual([
      "yes",
      "maybe",
      "no",
      "no",
    ]);
    expect([inTime(["2021", "2020", "2022"]), inTime(["1932", "1931"])]).toEqual(["yes", "maybe"]);
    expect([inTime([new Date(0), new Date(1)]), inTime([true, false])]).toEqual(["yes", "no"]);
  });
});
