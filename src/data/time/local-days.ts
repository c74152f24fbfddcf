import { DAY_MS } from "../dates.js";

/**
 * The runtime's own time zone where all points in time are midnights of its clock and not all of them are of UTC: such are
 * dates that a program made as days, `new Date(2024, 0, 1)`, or a database's driver. Null elsewhere, for no other date may
 * look different from one machine to the next; these would, if they were taken for anything but their days.
 */
export function zoneOfLocalDays(values: Float64Array): string | null {
  let isLocal = false;
  for (const ms of values) {
    if (Number.isNaN(ms)) continue;
    const date = new Date(ms);
    if (date.getHours() !== 0 || date.getMinutes() !== 0 || date.getSeconds() !== 0 || date.getMilliseconds() !== 0) return null;
    if (ms % DAY_MS !== 0) isLocal = true;
  }
  return isLocal ? new Intl.DateTimeFormat().resolvedOptions().timeZone : null;
}
