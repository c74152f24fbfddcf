// What changes with the date alone, so that it is no test: the scheduled workflow looks daily.

const DAY = 86_400_000;
/** Days before the end at which the check begins to fail, and the longest life that RFC 9116 advises. */
const [SOON, LONGEST] = [30, 366];

/** The one `Expires` of a security.txt, in ms; NaN where it is missing, double or no date. */
export function expiryOf(securityTxt: string): number {
  const found = [...securityTxt.matchAll(/^Expires:[ \t]*([^\r\n]*)$/gim)].map(([, date = ""]) => date.trim());
  const isDate = found.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(found[0] ?? "");
  return isDate ? Date.parse(found[0] ?? "") : Number.NaN;
}

/** Dates of the public files that have run out or are about to, a line each; source: RFC 9116, section 2.5.5. */
export function calendarProblems(securityTxt: string, at: Date): string[] {
  const expires = expiryOf(securityTxt);
  if (Number.isNaN(expires)) return ["security.txt needs one Expires with a date and time, such as 2027-05-01T00:00:00Z"];
  const days = Math.floor((expires - at.getTime()) / DAY);
  const date = new Date(expires).toISOString().slice(0, 10);
  if (days < 0) return [`security.txt expired on ${date}: nobody may rely on it. Check the contacts and set a new Expires`];
  if (days < SOON) return [`security.txt expires on ${date}, in ${days} days: check the contacts and set a new Expires`];
  return days > LONGEST ? [`security.txt expires on ${date}, in more than a year: set a nearer Expires`] : [];
}
