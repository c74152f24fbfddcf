import { courseOf } from "../style/course.js";
import { chartifyColors } from "../style/palettes.js";

const ORDERED = ["Blues", "RdBu", "Greens", "Reds", "Oranges", "Greys", "RdGy"] as const;

/** True for a colour of one of the library's palettes that show an order. */
export function isOnCourse(color: string): boolean {
  return ORDERED.some((name) => courseOf(chartifyColors(name)).shareOf(color) !== null);
}
