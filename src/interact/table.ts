import { make } from "./dom.js";
import { tableDataOf } from "./table-data.js";
import type { ChartView } from "./view.js";

/** More rows are in the file that the menu offers. */
const MAX_ROWS = 1000;

/** Shows the data of a chart below it as a table, or takes the table away. */
export function toggleTable(view: ChartView): boolean {
  const shown = view.root.nextElementSibling;
  if (shown?.classList.contains("chartify-table") === true) {
    shown.remove();
    return false;
  }
  const region = tableOf(view);
  view.root.after(region);
  view.signal.addEventListener("abort", () => region.remove());
  region.focus();
  return true;
}

function tableOf(view: ChartView): HTMLElement {
  const { columns, rows } = tableDataOf(view.home);
  const { title } = view.drawing.scene;
  const more = rows.length > MAX_ROWS ? ` (the first ${MAX_ROWS} of ${rows.length} rows)` : "";
  const head = make("tr", "", { children: columns.map((name) => make("th", "", { attributes: { scope: "col" }, children: [name] })) });
  const body = rows
    .slice(0, MAX_ROWS)
    .map((cells) => make("tr", "", { children: cells.map((cell) => make("td", "", { children: [cell === null ? "" : String(cell)] })) }));
  const table = make("table", "", {
    children: [
      make("caption", "", { children: [`Data of “${title}”${more}`] }),
      make("thead", "", { children: [head] }),
      make("tbody", "", { children: body }),
    ],
  });
  return make("div", "chartify-table", {
    attributes: { role: "region", tabindex: "0", "aria-label": `Data of ${title}` },
    children: [table],
  });
}
