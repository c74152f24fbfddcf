import type { Question } from "../../data/questions.js";
import type { Ends } from "../plots/shared/context.js";
import type { PlotDef } from "../plots/shared/definition.js";
import { extentOf } from "../plots/shared/extent.js";

type Columns = readonly (Float64Array | null)[];

/** The ends of what colours and sizes stand for, and of densities, over the answers of all panels; null where a plot has none. */
export function endsOf(
  plot: PlotDef,
  questions: readonly Question[],
  answers: readonly (readonly unknown[])[],
): { color: Ends | null; size: Ends | null; density: Ends | null } {
  const cells = (as: "scale" | "size"): Columns =>
    answers.flatMap((each) => questions.flatMap((question, i) => cellsOf(question, each[i], as)));
  const colored = answers.flatMap((each) => plot.coloredBy?.(each) ?? []);
  const densities = answers.flatMap((each) => plot.densities?.(each) ?? []);
  return { color: ends([...cells("scale"), ...colored]), size: ends(cells("size")), density: ends(densities) };
}

function ends(columns: Columns): Ends | null {
  const [low, high] = extentOf(columns);
  return low <= high ? [low, high] : null;
}

/** The columns of an answer that a question asks for as one of these. */
function cellsOf(question: Question, answer: unknown, as: "scale" | "size"): Columns {
  if (question.kind !== "points" && question.kind !== "groups") return [];
  const names = Object.entries(question.cells).flatMap(([name, cell]) => (cell?.as === as ? [name] : []));
  const { lists, cells } = answer as { readonly lists?: readonly { readonly cells: Named }[]; readonly cells?: Named };
  return [...(lists ?? []).map((list) => list.cells), ...(cells === undefined ? [] : [cells])].flatMap((each) =>
    names.map((name) => each[name] ?? null),
  );
}

type Named = Readonly<Record<string, Float64Array | null>>;
