import { make } from "./dom.js";
import { download } from "./download.js";
import { looksIn } from "./hide.js";
import { toggleEntry } from "./legend.js";
import { toggleTable } from "./table.js";
import type { ChartView } from "./view.js";
import { resetZoom } from "./zoom.js";

/** One line of the menu. */
interface Item {
  readonly label: string;
  /** Whether it is on; null for one that does something once. */
  readonly isOn: boolean | null;
  run(): void;
}

/** A button with what else can be done, and a way to open its menu. */
export function addMenu(view: ChartView): () => void {
  const { signal } = view;
  const button = make("button", "chartify-menu-button", {
    attributes: { type: "button", tabindex: "-1", "aria-label": "Chart menu", "aria-haspopup": "menu", "aria-expanded": "false" },
    children: ["⋯"],
  });
  const menu = make("div", "chartify-menu", { attributes: { role: "menu", "aria-label": "Chart menu", hidden: "" } });
  view.root.append(button, menu);
  const close = (isBack: boolean): void => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (isBack) view.root.querySelector<HTMLElement>(".chartify-app")?.focus();
  };
  const open = (): void => {
    menu.replaceChildren(...itemsOf(view).map((item) => lineOf(item, () => close(true))));
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    (menu.firstElementChild as HTMLElement | null)?.focus();
  };
  button.addEventListener("click", () => (menu.hidden ? open() : close(false)), { signal });
  menu.addEventListener("keydown", (event) => pressInMenu(menu, event, close), { signal });
  menu.addEventListener("focusout", ({ relatedTarget }) => !menu.contains(relatedTarget as Node | null) && close(false), { signal });
  return open;
}

function itemsOf(view: ChartView): Item[] {
  const looks = looksIn(view.figure);
  const entries = looks.size < 2 ? [] : [...looks].map(([look, { label }]) => ({ look, label }));
  return [
    { label: "Show all again", isOn: null, run: () => resetZoom(view) },
    ...entries.map(({ look, label }) => ({ label, isOn: !view.state.hidden.has(look), run: () => toggleEntry(view, look) })),
    { label: "Data as a table", isOn: null, run: () => void toggleTable(view) },
    { label: "Download PNG", isOn: null, run: () => void download(view, "png") },
    { label: "Download SVG", isOn: null, run: () => void download(view, "svg") },
    { label: "Download CSV", isOn: null, run: () => void download(view, "csv") },
  ];
}

function lineOf({ label, isOn, run }: Item, close: () => void): HTMLElement {
  const line = make("div", "", {
    attributes: {
      role: isOn === null ? "menuitem" : "menuitemcheckbox",
      tabindex: "-1",
      ...(isOn === null ? {} : { "aria-checked": String(isOn) }),
    },
    children: [label],
  });
  line.addEventListener("click", () => {
    close();
    run();
  });
  return line;
}

function pressInMenu(menu: HTMLElement, event: KeyboardEvent, close: (isBack: boolean) => void): void {
  const lines = [...menu.children] as HTMLElement[];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const go: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const to = go[event.key];
  if (to !== undefined) lines.at(to % lines.length)?.focus();
  else if (event.key === "Enter" || event.key === " ") (document.activeElement as HTMLElement | null)?.click();
  else if (event.key === "Escape") close(true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
