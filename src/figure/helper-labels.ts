/** What a chart without `blankLabels` shows in each place until it is set: the call that sets it. */
export const HELPER_LABELS = {
  title: `chart.setTitle("Takeaway")`,
  subtitle: `chart.setSubtitle("Data description")`,
  sourceLabel: `chart.setSourceLabel("Source")`,
  xAxisLabel: `chart.axes.setXAxisLabel("label (units)")`,
  yAxisLabel: `chart.axes.setYAxisLabel("label (units)")`,
  y2AxisLabel: `chart.secondAxis.axes.setYAxisLabel("label (units)")`,
} as const;

const HELPERS: ReadonlySet<string> = new Set(Object.values(HELPER_LABELS));

/** A title or label as its author set it; empty where it is blank, or still says how to set it. */
export function ownText(text: string): string {
  return text.trim() === "" || HELPERS.has(text) ? "" : text;
}
