// Which modules a start does without: `chart.toSVG()` of a bar chart calls none of them. In Node each group is loaded whole when one
// of its functions is first called. Named here are the modules that others call; what only these import goes with them. They give
// functions alone to the rest of the library, besides plain constants, and the functions should be called seldom, not once a value.
export const LATE_MODULES = {
  pictures: [
    "host/node/png",
    "raster/png",
    "scene/paint-steps",
    "text/font/outlines",
    "text/font/letters",
    "text/font/subset",
    "scene/marker-paths",
  ],
  files: ["host/node/write-whole"],
  config: ["host/node/config", "host/node/read-bounded"],
  logos: ["figure/logo"],
  tables: ["chart/read-table", "chart/aggregate", "data/melt", "data/from-arrow", "data/from-frames", "data/read/text-numbers"],
  words: ["describe/describe", "chart/findings", "util/suggest"],
  legends: ["layout/legend", "layout/legend-place", "layout/color-bar", "layout/names", "layout/occupancy", "chart/legend"],
  panels: ["chart/facets/draw-in-panels", "chart/facets/panel-label", "layout/panels/layout-panels", "style/facet-style"],
  dates: ["scales/date-labels", "format/date-format", "data/as-dates", "chart/plots/shared/time-options", "data/answers/times"],
  statistics: [
    "data/answers/distributions",
    "data/answers/trend",
    "data/stack-areas",
    "data/answers/points",
    "data/stats/histogram",
    "data/stats/moments",
    "data/stats/quantile",
  ],
  numbers: ["format/number-format", "scales/log-ticks", "scales/symlog-ticks", "format/powers", "format/compact"],
  marks: ["glyphs/annotations", "glyphs/place-text", "chart/plots/shared/color-bar", "figure/repeated-level"],
};
