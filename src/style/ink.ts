import { Color } from "./color.js";
import { standingOut, TEXT_CONTRAST } from "./contrast.js";
import type { StyleOverrides } from "./style.js";

/** How far texts and lines that say less than the title are moved towards the background. */
const SHARES = { legend: 0.14, second: 0.25, ticks: 0.38, line: 0.7, border: 0.85 };

/** All colours of the style table but those of marks, from the colour of the title and the background; texts keep 4.5 : 1. */
export function styleOfInk(ink: string, background: string): StyleOverrides {
  const towards = (share: number): string => Color.from(ink).mix(background, share).hex;
  const text = (share: number): { color: string } => ({ color: standingOut(towards(share), background, TEXT_CONTRAST) });
  return {
    background,
    title: text(0),
    subtitle: text(SHARES.second),
    axisLabel: text(SHARES.second),
    groupLabel: text(SHARES.second),
    tickLabel: text(SHARES.ticks),
    source: text(SHARES.ticks),
    legendLabel: text(SHARES.legend),
    axis: { lineColor: towards(SHARES.line) },
    grid: { color: towards(SHARES.border) },
    legend: { background, borderColor: towards(SHARES.border) },
    scatter: { crossColor: background },
    bar: { outlineColor: background },
    interval: { color: ink },
    boxplot: { whiskerColor: ink, outlierColor: ink },
    callout: { lineColor: ink, textColor: ink },
    heatmap: { textColor: ink },
    text: text(SHARES.legend),
  };
}
