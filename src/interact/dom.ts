/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What an element is made with: attributes, and text or elements inside. Text is only ever put into text nodes. */
interface Made {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string)[];
}

/** An HTML element of the runtime, with its class. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  { attributes = {}, children = [] }: Made = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Puts a box where something is drawn; by the style object, which policies against inline styles allow. */
export function place(element: HTMLElement, box: { x: number; y: number; width: number; height: number }): void {
  element.style.left = `${box.x}px`;
  element.style.top = `${box.y}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
