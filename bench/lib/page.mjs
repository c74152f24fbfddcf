// One subject of one task in a page of a Chromium of its own, which asks nothing of the network.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../scripts/chromium.mjs";

const executablePath = ensureChromium();

/** Whether pages can be opened. */
export const hasChromium = executablePath !== undefined;

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];

/** The figures of a subject, as `measure` gives them in Node; the memory is that of the page's process. */
export async function measureInPage({ makeData }, { scripts, draw, runs }, { rows, warmMs, timeoutMs }) {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    browser.close();
  }, timeoutMs);
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    await page.setContent(`<!doctype html><div id="chart" style="width: 960px; height: 540px"></div>`);
    const sources = scripts.map((file) => readFileSync(new URL(`../node_modules/${file}`, import.meta.url), "utf8"));
    const figures = await page.evaluate(inPage, { makeData: makeData.toString(), draw: draw.toString(), sources, rows, warmMs, runs });
    return { ...figures, cpuMs: null, peakBytes: await peakOf(browser) };
  } catch (error) {
    throw isLate ? Object.assign(error, { killed: true }) : error;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** The largest that the process of a page has been; null where the system does not tell. */
async function peakOf(browser) {
  if (process.platform !== "linux") return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0));
  return Math.max(...peaks);
}

/** Runs in the page, and so knows nothing of this file. */
async function inPage({ makeData, draw, sources, rows, warmMs, runs }) {
  // biome-ignore lint/security/noGlobalEval: functions of this folder, in a page without a network
  const asFunction = (text) => globalThis.eval(`(${text})`);
  const [data, drawOne] = [asFunction(makeData)(rows), asFunction(draw)];
  const sizeOf = async (made) => {
    if (typeof made === "string") return made.length;
    if (!("toBlob" in made)) throw new Error("neither a text nor a canvas");
    return new Promise((give) => made.toBlob((blob) => give(blob.size)));
  };
  const once = async () => {
    const element = document.getElementById("chart");
    element.replaceChildren();
    return sizeOf(await drawOne(element, data));
  };
  const start = performance.now();
  for (const source of sources) {
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
  }
  const bytes = await once();
  const freshMs = performance.now() - start;
  const warm = [];
  for (let spent = 0; spent < warmMs && warm.length < (runs ?? 200); ) {
    const from = performance.now();
    await once();
    warm.push(performance.now() - from);
    spent += warm.at(-1);
  }
  warm.sort((a, b) => a - b);
  return { freshMs, warmMs: warm[Math.floor(warm.length / 2)] ?? null, bytes };
}
