import "./dom.js";

/** The look of everything around a picture. Colours of the system are used, so that a reader's own schemes hold. */
const SHEET = `
.chartify{position:relative;margin:0 auto;outline:none;-webkit-tap-highlight-color:transparent}
.chartify>svg{display:block;margin:0;max-width:none}
.chartify-plot{position:absolute;touch-action:pan-y;user-select:none;cursor:crosshair}
.chartify-app{position:absolute;inset:0;outline:none;pointer-events:none}
.chartify-app:focus-visible{outline:2px solid #1a73e8;outline-offset:-2px}
.chartify-ring,.chartify-box,.chartify-cross,.chartify-chosen{position:absolute;pointer-events:none;box-sizing:border-box}
.chartify-ring{border:2px solid #1a1a1a;border-radius:4px;box-shadow:0 0 0 2px #fff}
.chartify-chosen{border:2px dashed #1a1a1a;border-radius:4px;box-shadow:0 0 0 1px #fff}
.chartify-box{border:1px solid #1a73e8;background:rgba(26,115,232,.12)}
.chartify-cross{border-left:1px dashed #666}
.chartify-tip{position:absolute;z-index:2;pointer-events:none;max-width:min(320px,calc(100% - 8px));box-sizing:border-box;padding:6px 9px;border:1px solid #8a8a8a;border-radius:4px;background:#fff;color:#222;font:13px/1.4 Helvetica,Arial,sans-serif;box-shadow:0 2px 6px rgba(0,0,0,.2);overflow-wrap:anywhere}
.chartify-tip b{display:block}
.chartify-tip i{display:inline-block;width:10px;height:10px;margin-right:6px;border-radius:2px;forced-color-adjust:none}
.chartify-tip span{unicode-bidi:isolate}
.chartify-tip div.chartify-far{color:#555}
.chartify-entry{position:absolute;box-sizing:border-box;padding:0;border:0;margin:0;background:none;cursor:pointer;touch-action:manipulation}
.chartify-menu-button{position:absolute;z-index:1;top:4px;right:4px;width:28px;height:28px;padding:0;border:1px solid #8a8a8a;border-radius:4px;background:#fff;color:#222;font:bold 16px/1 Helvetica,Arial,sans-serif;cursor:pointer;opacity:0}
.chartify:hover>.chartify-menu-button,.chartify:focus-within>.chartify-menu-button,.chartify-menu-button[aria-expanded=true]{opacity:1}
@media (hover:none){.chartify-menu-button{opacity:1}}
.chartify-menu{position:absolute;z-index:3;top:34px;right:4px;min-width:180px;max-width:calc(100% - 8px);max-height:calc(100% - 38px);overflow:auto;padding:4px 0;border:1px solid #8a8a8a;border-radius:4px;background:#fff;color:#222;font:14px/1.4 Helvetica,Arial,sans-serif;box-shadow:0 2px 8px rgba(0,0,0,.25)}
.chartify-menu>div{padding:4px 12px;min-height:24px;box-sizing:border-box;cursor:pointer;overflow-wrap:anywhere}
.chartify-menu>div:hover,.chartify-menu>div:focus{background:#e6effc;outline:none}
.chartify-menu>div:focus-visible{outline:2px solid #1a73e8;outline-offset:-2px}
.chartify-menu>div[aria-checked=true]::before{content:"\\2713\\a0"}
.chartify-table{max-height:60vh;overflow:auto;margin:8px auto;font:14px/1.4 Helvetica,Arial,sans-serif;color:#222;background:#fff}
.chartify-table table{border-collapse:collapse;margin:0 auto;min-width:280px}
.chartify-table caption{text-align:left;font-weight:bold;padding:4px 8px}
.chartify-table th,.chartify-table td{border:1px solid #bbb;padding:2px 8px;text-align:left;unicode-bidi:isolate}
.chartify-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
@media (forced-colors:active){.chartify-ring,.chartify-chosen,.chartify-box{border-color:Highlight}.chartify-cross{border-color:CanvasText}.chartify-app:focus-visible{outline-color:Highlight}}
@media print{.chartify-tip,.chartify-ring,.chartify-cross,.chartify-box,.chartify-menu,.chartify-menu-button,.chartify-entry{display:none}}
`;

const SHEETS = new WeakSet<object>();

/** Adds it once to the document or shadow tree of an element, in a way that policies against inline styles allow. */
export function addSheet(element: Element): void {
  const root = element.getRootNode();
  const holder = root instanceof ShadowRoot ? root : element.ownerDocument;
  if (SHEETS.has(holder)) return;
  SHEETS.add(holder);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  holder.adoptedStyleSheets = [...holder.adoptedStyleSheets, sheet];
}
