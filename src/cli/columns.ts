import type { Table } from "../data/table.js";
import { type Command, type FlagValue, splitList } from "./arguments.js";

/**
 * The command with lists for those flags that name several columns: whether a comma parts two names or belongs to one, only the
 * data tell.
 *
 * @throws UsageError for quotes that do not match, or an empty name.
 */
export function withColumns(command: Command, table: Table): Command {
  const values = new Map<string, FlagValue>(command.values);
  for (const { kind, name, option = "" } of command.plot.flags) {
    const value = values.get(name);
    const whole = Array.isArray(value) && /Columns?$/.test(option) ? value.join(",") : null;
    if (whole !== null && table.has(whole)) values.set(name, [whole]);
    if (kind !== "columns" || typeof value !== "string" || table.has(value)) continue;
    const names = splitList(value, name);
    values.set(name, names.length === 1 ? (names[0] as string) : names);
  }
  return { ...command, values };
}
