import type { Question } from "./questions.js";

/** A column as a question reads numbers of it, by the name that the question has for it. */
export interface NumberUse {
  /** `x`, `y`, `value`, … */
  readonly cell: string;
  readonly column: string;
}

/** The columns that questions are about, each once. */
export function columnsOf(questions: readonly Question[]): Set<string> {
  const names = new Set<string>();
  walk(questions, (_, record) => {
    const { column, columns } = record;
    for (const name of [column, columns].flat()) if (typeof name === "string") names.add(name);
  });
  return names;
}

/** The columns whose numbers stand along an axis. */
export function numberUses(questions: readonly Question[]): NumberUse[] {
  const uses: NumberUse[] = [];
  walk(questions, (cell, { as, column }) => {
    if ((as === "number" || as === "log") && typeof column === "string") uses.push({ cell, column });
  });
  return uses;
}

/** Questions are plain records; each is visited with the name that it stands under. */
function walk(value: unknown, visit: (name: string, record: Readonly<Record<string, unknown>>) => void, name = ""): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) visit(name, value as Record<string, unknown>);
  for (const [key, part] of Object.entries(value)) if (key !== "order") walk(part, visit, key);
}

/** The columns whose dates stand along an axis. */
export function dateUses(questions: readonly Question[]): string[] {
  const names: string[] = [];
  walk(questions, (_, { as, column }) => {
    if (as === "date" && typeof column === "string") names.push(column);
  });
  return names;
}
