import { formatDate } from "./date-format.js";
import { COMMON } from "./date-names.js";
import type { Locale } from "./locale.js";

/** What of a date a label says; years are in strftime's words everywhere, times in 24 hours. */
const STYLES = {
  year: { english: "%Y", intl: null, time: null },
  month: { english: "%b", intl: { month: "short" }, time: null },
  "month and year": { english: "%b %Y", intl: { month: "short", year: "numeric" }, time: null },
  day: { english: "%b %-d", intl: { month: "short", day: "numeric" }, time: null },
  "day of month": { english: "%-d", intl: { day: "numeric" }, time: null },
  "day and year": { english: "%b %-d, %Y", intl: { month: "short", day: "numeric", year: "numeric" }, time: null },
  minute: { english: "%H:%M", intl: null, time: null },
  second: { english: "%H:%M:%S", intl: null, time: null },
  millisecond: { english: "%H:%M:%S.%L", intl: null, time: null },
  "day and minute": { english: "%b %-d, %H:%M", intl: { month: "short", day: "numeric" }, time: "%H:%M" },
  "day and second": { english: "%b %-d, %H:%M:%S", intl: { month: "short", day: "numeric" }, time: "%H:%M:%S" },
  "day and millisecond": { english: "%b %-d, %H:%M:%S.%L", intl: { month: "short", day: "numeric" }, time: "%H:%M:%S.%L" },
} as const satisfies Record<string, { english: string; intl: Intl.DateTimeFormatOptions | null; time: string | null }>;

/** A way to write dates on ticks. */
export type DateStyle = keyof typeof STYLES;

const MAX_KEPT = 100;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date in few words: `Mar 5, 2024`, in German `5. März 2024`. Years before 1 and beyond 9999 are written as numbers. */
export function shortDate(date: Date, style: DateStyle, locale: Locale): string {
  const { english, intl, time } = STYLES[style];
  const year = date.getUTCFullYear();
  if (locale.tag === null || intl === null || year < 1) return formatDate(english, date.getTime(), locale);
  const text = intlFormat(locale.tag, style, intl).format(date);
  return time === null ? text : `${text}, ${formatDate(time, date.getTime(), locale)}`;
}

function intlFormat(tag: string, style: DateStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { ...COMMON, ...options });
    if (formats.size >= MAX_KEPT) formats.clear();
    formats.set(key, format);
  }
  return format;
}
