import { type Feed, feed } from "../data/read/feed.js";
import type { TableStream } from "../data/read/table-stream.js";
import { RunningGroups, type StreamedRequest } from "../data/running/groups.js";
import type { Table } from "../data/table.js";
import { planAggregate } from "./aggregate-rows.js";
import type { Command } from "./arguments.js";
import { withColumns } from "./columns.js";

/** With `--aggregate` of a table that is larger than what is held of it: groups are kept, rows are not. */
export async function aggregateStream(
  given: Command,
  stream: TableStream,
  { chunks, ...pieces }: Feed & { readonly chunks: AsyncIterable<Uint8Array> },
): Promise<{ readonly command: Command; readonly data: Table }> {
  let command = given;
  let groups: RunningGroups | null = null;
  await feed(chunks, pieces, (bytes, isLast) => {
    const piece = stream.read(bytes, isLast);
    if (groups === null) {
      const plan = planAggregate(withColumns(given, piece.table), piece.table);
      if (plan === null) throw new Error("nothing is aggregated");
      command = plan.command;
      groups = new RunningGroups(plan.request as StreamedRequest, plan.place);
    }
    groups.add(piece);
    return piece.rest;
  });
  return { command, data: (groups as unknown as RunningGroups).finish(stream) };
}
