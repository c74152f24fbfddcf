import type { Figure } from "../figure/types.js";
import type { ViewState } from "./view-state.js";

/** Lower ones have no room for axes. */
const LEAST_HEIGHT_PX = 300;
/** Narrower ones are drawn as wide as this. */
const LEAST_WIDTH_PX = 120;

/**
 * The size of a figure in a container: as wide as that is, and as high as it was, or in proportion where it is narrower; null
 * for the figure's own.
 *
 * @param maxWidth Wider containers leave room beside it.
 */
export function sizeIn(width: number, figure: Figure, maxWidth: number): ViewState["size"] {
  const fitted = Math.max(LEAST_WIDTH_PX, Math.min(Math.floor(width), maxWidth));
  if (width <= 0 || fitted === figure.width) return null;
  const height =
    fitted > figure.width ? figure.height : Math.max((figure.height * fitted) / figure.width, Math.min(LEAST_HEIGHT_PX, figure.height));
  return { width: fitted, height: Math.round(height) };
}

/** Follows the width of a container. */
export function followWidth(container: Element, { signal, change }: { readonly signal: AbortSignal; change(width: number): void }): void {
  let last = container.clientWidth;
  const observer = new ResizeObserver(() => {
    if (container.clientWidth === last || container.clientWidth === 0) return;
    last = container.clientWidth;
    change(last);
  });
  observer.observe(container);
  signal.addEventListener("abort", () => observer.disconnect());
}
