// From a blank chart to one of your own, in the order of Chartify's tutorial notebook. `node examples/tutorial.mjs` saves the
// chart of each step into out/tutorial. A step is a function; read them from the top.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { aggregate, Chart, Color, colorPalettes, exampleData, examples } from "chartify-ts/node";

// One row per sale, one column per variable: date, country, fruit, unit_price, quantity, total_price.
const fruit = await exampleData();
const byCountry = aggregate(fruit, { by: ["country"], column: "quantity", how: "sum" });
const byCountryAndFruit = aggregate(fruit, { by: ["country", "fruit"], column: "quantity", how: "sum" });

const upright = (options) => new Chart({ blankLabels: true, xAxisType: "categorical", ...options });
const overCountries = { categoricalColumns: "country", numericColumn: "quantity" };
const grouped = { categoricalColumns: ["fruit", "country"], numericColumn: "quantity", colorColumn: "fruit" };
const refusal = (call) => {
  try {
    call();
  } catch (error) {
    return error.message;
  }
};

export const steps = {
  // A new chart is blank, and its labels say which call sets them.
  blank: () => new Chart(),

  labels: () =>
    new Chart()
      .setTitle("What the chart says")
      .setSubtitle("What the data are")
      .setSourceLabel("Where they come from")
      .axes.setXAxisLabel("Pieces per sale")
      .axes.setYAxisLabel("Price per piece"),

  // An editor completes calls, options and column names, with their documentation. At run time a message says what there is.
  help: () => refusal(() => new Chart({ xAxisTyp: "datetime" })),

  // Beside texts there are callout.line, callout.lineSegment and callout.box.
  callout: () => new Chart({ blankLabels: true }).callout.text("hi", { x: 10, y: 10 }),

  // Every call gives the chart back, so that calls chain.
  axes: () => new Chart({ blankLabels: true }).callout.text("hi", { x: 10, y: 10 }).axes.setXAxisRange(0, 100),

  // One column per country is not tidy: there is no column that says which country a number is about.
  pivoted: () => refusal(() => upright().plot.bar(pivot(), overCountries)),

  // One row per number is. So is what `aggregate` and SQL's GROUP BY give.
  tidy: () => upright().plot.bar(melt(pivot()), { ...overCountries, categoricalColumns: ["fruit", "country"] }),

  // Neither a list of numbers nor an object from names to numbers has columns to choose from.
  list: () => refusal(() => upright().plot.bar([...byCountry.numbers("quantity")], overCountries)),
  index: () =>
    refusal(() => upright().plot.bar(Object.fromEntries(byCountry.toRows().map((row) => [row.country, row.quantity])), overCountries)),

  // The plots follow from the axis types. One that is not there says which are.
  plotsOfDates: () => refusal(() => new Chart({ xAxisType: "datetime" }).plot.parallel(byCountry, overCountries)),
  plotsOfCategories: () => refusal(() => upright().plot.line(byCountry, {})),
  plotsOfDensities: () => refusal(() => new Chart({ yAxisType: "density" }).plot.bar(byCountry, overCountries)),

  bars: () => upright().plot.bar(byCountry, overCountries),
  examples: () => examples.list(),
  example: () => examples.draw("plot_bar"),
  lyingBars: () => new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.bar(byCountry, overCountries),
  groupedBars: () => upright().plot.bar(byCountryAndFruit, { ...grouped, categoricalColumns: ["country", "fruit"] }),

  // `show()` opens the page in a browser, `show("png")` the picture in its viewer; these give what would be opened.
  page: () => new Chart({ blankLabels: true }).setTitle("A page").toHTML(),
  picture: () => new Chart({ blankLabels: true }).setTitle("A picture").toPNG({ scale: 2 }),

  categoricalColors: () => examples.draw("style_color_palette_categorical"),
  accentColors: () => examples.draw("style_color_palette_accent"),
  divergingColors: () => examples.draw("style_color_palette_diverging"),
  sequentialColors: () => examples.draw("style_color_palette_sequential"),

  // `console.log` prints a sheet of colours; notebooks display it; toSVG and toHTML are there too.
  palettes: () => colorPalettes.list(),
  allPalettes: () => colorPalettes.show(),
  palette: () => colorPalettes.get("Dark2").show(),
  sorted: () => colorPalettes.get("Dark2").sortByHue().show(),
  expanded: () => colorPalettes.get("Dark2").expandPalette(20).show(),
  shifted: () => shifted().show(),
  gradient: () => Color.from("crimson").linearGradient("white", 5),
  chosenPalette: () => upright().style.setColorPalette("categorical", { palette: "Dark2" }).plot.bar(byCountryAndFruit, grouped),
  ownPalette: () => upright().style.setColorPalette("categorical", { palette: shifted() }).plot.bar(byCountryAndFruit, grouped),

  // Sizes for slides: whole, three quarters, half and a quarter of one.
  layouts: () =>
    ["slide_100%", "slide_75%", "slide_50%", "slide_25%"].map((layout) =>
      upright({ layout }).setTitle(`Layout: ${layout}`).plot.bar(byCountryAndFruit, grouped),
    ),

  // What no call sets, the figure underneath has.
  figure: () => {
    const chart = upright().plot.bar(byCountryAndFruit, grouped);
    chart.figure.height = 400;
    chart.figure.style = { axisLabel: { sizePx: 40, color: "#ff0000" } };
    return chart.axes.setXAxisLabel("A large label");
  },
};

function shifted() {
  return colorPalettes.get("Dark2").shiftPalette("white", 20);
}

/** A row per fruit, a column per country. */
function pivot() {
  const rows = new Map();
  for (const { fruit, country, quantity } of byCountryAndFruit.toRows()) {
    rows.set(fruit, { fruit, ...rows.get(fruit), [country]: quantity });
  }
  return [...rows.values()];
}

/** Back to a row per fruit and country. */
function melt(rows) {
  return rows.flatMap(({ fruit, ...countries }) => Object.entries(countries).map(([country, quantity]) => ({ fruit, country, quantity })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir("out/tutorial", { recursive: true });
  for (const [name, step] of Object.entries(steps)) {
    const outcome = await step();
    const charts = [outcome].flat().filter((one) => one instanceof Chart);
    for (const [i, chart] of charts.entries()) await chart.save(`out/tutorial/${name}-${i + 1}.svg`);
    if (charts.length === 0 && name !== "page" && name !== "picture") console.log(`${name}:`, outcome);
  }
}
