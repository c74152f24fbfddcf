import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { Chart } from "../../src/host/node/index.js";

/** A page with what it complained of. */
export interface Opened {
  readonly page: Page;
  /** Errors, warnings and breaches of the policy, and whatever was asked of a network. */
  readonly complaints: string[];
}

/** Shows a saved page offline, and waits until its program has taken over. */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1000, height: 600 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) complaints.push(`asked for ${request.url()}`);
  });
  await page.setContent(html);
  if (options.javaScriptEnabled !== false && html.includes("chartify-runtime")) await page.locator(".chartify").waitFor();
  return { page, complaints };
}

/** The texts of all tick labels of an axis. */
export function ticksOf(page: Page, axis: "x" | "y"): Promise<string[]> {
  return page.locator(`g.axis-${axis} text`).allTextContents();
}

/** What a picture holds, however its quotes are written. */
export function plainSvg(svg: string): string {
  return svg.replaceAll("&#39;", "'").trim();
}

/** The markup of the picture, as `toSVG` writes it. */
export async function pictureIn(page: Page): Promise<string> {
  const svg = await page.evaluate(() => new XMLSerializer().serializeToString(document.querySelector("main svg") as Element));
  return plainSvg(svg.replace('font-family="ChartifyArimo, ', 'font-family="'));
}

const cities = ["Cairo", "Rome", "Oslo"];

/** Two years of three cities, by month. */
export function lines(): Chart<"datetime"> {
  const rows = Array.from({ length: 24 }, (_, i) => i).flatMap((i) =>
    cities.map((city, k) => ({ month: new Date(Date.UTC(2022, i, 1)), city, degrees: 30 - 10 * k + (i % 12) })),
  );
  return new Chart({ xAxisType: "datetime" }).plot
    .line(rows, { xColumn: "month", yColumn: "degrees", colorColumn: "city" })
    .setTitle("Cairo stays warmest")
    .setSubtitle("Mean temperature")
    .setSourceLabel("")
    .axes.setXAxisLabel("Month")
    .axes.setYAxisLabel("Temperature (°C)");
}

/** Five bars. */
export function bars(): Chart<"categorical"> {
  const fruit = ["Apple", "Banana", "Cherry", "Date", "Elder"];
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(
      { fruit, sold: [3, 5.5, 1, 4, 2] },
      { categoricalColumns: "fruit", numericColumn: "sold", categoricalOrderBy: "labels", categoricalOrderAscending: true },
    )
    .setTitle("Bananas sell best")
    .axes.setYAxisLabel("Sold");
}

/** Points of two groups. */
export function points(): Chart {
  const rows = Array.from({ length: 40 }, (_, i) => ({ x: (i * 37) % 101, y: (i * 53) % 89, group: "AB"[i % 2] as string }));
  return new Chart({ blankLabels: true }).plot
    .scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "group" })
    .setTitle("Points")
    .axes.setXAxisLabel("Size")
    .axes.setYAxisLabel("Weight");
}
