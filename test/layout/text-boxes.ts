import type { SceneItem, TextItem } from "../../src/model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../../src/scene/types.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";

/** The four corners of a text, turned as it is. */
export interface TextBox {
  text: string;
  role: string;
  corners: readonly (readonly [x: number, y: number])[];
}

/** The boxes of all texts of a scene; letters reach from a little below the baseline to the height of capitals. */
export function textBoxes(scene: Scene, skip: (role: string) => boolean = () => false): TextBox[] {
  const boxes: TextBox[] = [];
  const visit = (nodes: readonly (SceneItem | SceneGroup)[], role: string): void => {
    for (const node of nodes) {
      if (isGroup(node)) {
        if (!skip(node.role)) visit(node.items, node.role);
      } else if (node.kind === "text") boxes.push({ text: node.text, role, corners: cornersOf(node) });
    }
  };
  visit(scene.groups, "");
  return boxes;
}

function cornersOf(item: TextItem): [number, number][] {
  const width = embeddedMeasurer.widthPx(item.text, item);
  const left = item.anchor === "start" ? 0 : item.anchor === "middle" ? -width / 2 : -width;
  const [top, bottom] = [-0.7 * item.sizePx, 0.15 * item.sizePx];
  const angle = (item.rotateDeg * Math.PI) / 180;
  return [
    [left, top],
    [left + width, top],
    [left + width, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]) => [item.x + x * Math.cos(angle) - y * Math.sin(angle), item.y + x * Math.sin(angle) + y * Math.cos(angle)]);
}

/** Pairs of texts that touch, as readable lines. */
export function touching(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b) => (overlap(a, b) ? [`${a.role} ${JSON.stringify(a.text)} touches ${b.role} ${JSON.stringify(b.text)}`] : [])),
  );
}

/** Texts that reach beyond the figure by more than a pixel. */
export function outside(boxes: readonly TextBox[], width: number, height: number): string[] {
  return boxes
    .filter(({ corners }) => corners.some(([x, y]) => x < -1 || y < -1 || x > width + 1 || y > height + 1))
    .map(
      ({ role, text, corners }) =>
        `${role} ${JSON.stringify(text)} leaves the figure: ${JSON.stringify(corners.map((corner) => corner.map(Math.round)))}`,
    );
}

/** Two convex shapes are apart if they are so along one of their edges' normals (separating axis theorem). */
function overlap(a: TextBox, b: TextBox): boolean {
  for (const { corners } of [a, b]) {
    for (let i = 0; i < 4; i++) {
      const [[x0, y0], [x1, y1]] = [corners[i] as [number, number], corners[(i + 1) % 4] as [number, number]];
      const normal = [y0 - y1, x1 - x0] as const;
      const along = (box: TextBox): number[] => box.corners.map(([x, y]) => x * normal[0] + y * normal[1]);
      const [first, second] = [along(a), along(b)];
      if (Math.max(...first) <= Math.min(...second) || Math.max(...second) <= Math.min(...first)) return false;
    }
  }
  return true;
}
