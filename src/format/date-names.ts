import type { TimeLocaleDefinition } from "d3-time-format";

const MAX_KEPT = 100;
const kept = new Map<string, TimeLocaleDefinition>();

/** A Sunday. */
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

type Names7 = [string, string, string, string, string, string, string];
type Names12 = [string, string, string, string, string, string, string, string, string, string, string, string];

/** Names of months and days in a language, as `Intl` has them, and how it writes a date in numbers. */
export function dateNames(tag: string): TimeLocaleDefinition {
  let names = kept.get(tag);
  if (names === undefined) {
    names = askIntl(tag);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(tag, names);
  }
  return names;
}

/** The calendar and digits that all labels have, whatever else a locale is used to. */
export const COMMON = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;

function askIntl(tag: string): TimeLocaleDefinition {
  const months = (month: "long" | "short"): Names12 => {
    const format = new Intl.DateTimeFormat(tag, { ...COMMON, month });
    return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2023, i, 1))) as Names12;
  };
  const days = (weekday: "long" | "short"): Names7 => {
    const format = new Intl.DateTimeFormat(tag, { ...COMMON, weekday });
    return Array.from({ length: 7 }, (_, i) => format.format(FIRST_DAY + i * DAY_MS)) as Names7;
  };
  const date = numericDate(tag);
  return {
    dateTime: `${date}, %H:%M:%S`,
    date,
    time: "%H:%M:%S",
    periods: [dayPeriod(tag, 9), dayPeriod(tag, 15)],
    days: days("long"),
    shortDays: days("short"),
    months: months("long"),
    shortMonths: months("short"),
  };
}

/** `%d.%m.%Y` where 5 March is 05.03.2023. */
function numericDate(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { ...COMMON, day: "2-digit", month: "2-digit", year: "numeric" }).formatToParts(FIRST_DAY);
  return parts.map(({ type, value }) => DIRECTIVES[type] ?? value.replaceAll("%", "%%")).join("");
}

const DIRECTIVES: Readonly<Record<string, string>> = { day: "%d", month: "%m", year: "%Y" };

function dayPeriod(tag: string, hour: number): string {
  const parts = new Intl.DateTimeFormat(tag, { ...COMMON, hour: "numeric", hour12: true }).formatToParts(Date.UTC(2023, 0, 1, hour));
  return parts.find((part) => part.type === "dayPeriod")?.value ?? (hour < 12 ? "AM" : "PM");
}
