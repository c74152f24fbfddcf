/** What a chart without `blankLabels` shows in each place until it is set: the call that sets it. */
export const HELPER_LABELS = {
  title: `chart.setTitle("Takeaway")`,
  subtitle: `chart.setSubtitle("Data description")`,
  sourceLabel: `chart.setSourceLabel("Source")`,
  xAxisLabel: `chart.axes.setXAxisLabel("label (units)")`,
  yAxisLabel: `chart.axes.setYAxisLabel("label (units)")`,
  y2AxisLabel: `chart.secondAxis.axes.setYAxisLabel("label (units)")`,
} as const;
