// Runs in a page that holds one SVG: what a reader would stumble over in it, by kind.
// biome-ignore lint/correctness/noUnusedVariables: its text is what the test takes
function measure() {
  const svg = document.querySelector("svg");
  const frame = svg.getBoundingClientRect();
  const shown = (el) => {
    const s = getComputedStyle(el);
    return s.visibility !== "hidden" && s.display !== "none" && +s.opacity > 0;
  };
  const quad = (t) => {
    const b = t.getBBox(),
      m = t.getScreenCTM(),
      air = b.height * 0.15;
    return [
      [b.x, b.y + air],
      [b.x + b.width, b.y + air],
      [b.x + b.width, b.y + b.height - air],
      [b.x, b.y + b.height - air],
    ].map(([x, y]) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f]);
  };
  const texts = [...svg.querySelectorAll("text")]
    .filter((t) => t.textContent.trim() && shown(t))
    .map((t) => ({ t, s: t.textContent.trim(), q: quad(t), data: !!t.closest(".plot, .callouts") }));
  const axesOf = (p) =>
    p.map((a, i) => {
      const b = p[(i + 1) % p.length],
        d = [-(b[1] - a[1]), b[0] - a[0]],
        l = Math.hypot(...d) || 1;
      return [d[0] / l, d[1] / l];
    });
  const depth = (p, q) => {
    let least = Infinity;
    for (const [x, y] of [...axesOf(p), ...axesOf(q)]) {
      const P = p.map((v) => v[0] * x + v[1] * y),
        Q = q.map((v) => v[0] * x + v[1] * y);
      least = Math.min(least, Math.min(Math.max(...P), Math.max(...Q)) - Math.max(Math.min(...P), Math.min(...Q)));
    }
    return least;
  };
  const rgb = (css) => {
    const m = /rgba?\(([^)]+)\)/.exec(css);
    if (!m) return null;
    const v = m[1].split(/[ ,/]+/).map(Number);
    return [v[0], v[1], v[2], v[3] ?? 1];
  };
  const lum = ([r, g, b]) => {
    const f = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const contrast = (a, b) => {
    const [x, y] = [lum(a), lum(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };
  const over = (top, alpha, below) => below.map((c, i) => top[i] * alpha + c * (1 - alpha));
  const out = { overlap: [], data: [], clipped: [], hidden: [], bare: [], small: [], faint: [], cut: [] };
  for (let i = 0; i < texts.length; i++) {
    const a = texts[i];
    if (a.q.some(([x, y]) => x < frame.left - 1 || y < frame.top - 1 || x > frame.right + 1 || y > frame.bottom + 1)) out.clipped.push(a.s);
    const m = a.t.getScreenCTM(),
      px = parseFloat(getComputedStyle(a.t).fontSize) * Math.hypot(m.a, m.b);
    if (px < 8.95) out.small.push(`${a.s} (${px.toFixed(1)} px)`);
    const [cx, cy] = [(a.q[0][0] + a.q[2][0]) / 2, (a.q[0][1] + a.q[2][1]) / 2];
    const ink = rgb(getComputedStyle(a.t).fill);
    if (ink && cx > frame.left && cx < frame.right && cy > frame.top && cy < frame.bottom) {
      let ground = [255, 255, 255];
      const halo = rgb(getComputedStyle(a.t).stroke);
      if (halo && getComputedStyle(a.t).paintOrder.startsWith("stroke")) ground = halo.slice(0, 3);
      else
        for (const el of document.elementsFromPoint(cx, cy).reverse()) {
          if (el.tagName === "text" || el.tagName === "svg" || el.tagName === "g" || !svg.contains(el) || !shown(el)) continue;
          const fill = rgb(getComputedStyle(el).fill);
          if (!fill || getComputedStyle(el).fill === "none") continue;
          let alpha = fill[3] * +getComputedStyle(el).fillOpacity;
          for (let e = el; e && e !== svg; e = e.parentElement) alpha *= +getComputedStyle(e).opacity;
          ground = over(fill, alpha, ground);
        }
      const c = contrast(ink, ground);
      if (c < 3) out.faint.push(`${a.s} (${c.toFixed(1)} : 1)`);
    }
    for (let j = i + 1; j < texts.length; j++) {
      const b = texts[j];
      if (a.s === b.s && Math.hypot(a.q[0][0] - b.q[0][0], a.q[0][1] - b.q[0][1]) < 2) continue; // a halo's twin
      if (depth(a.q, b.q) > 1) (a.data && b.data ? out.data : out.overlap).push([a.s, b.s]);
    }
  }
  for (const legend of svg.querySelectorAll(".legend")) {
    const b = legend.getBoundingClientRect();
    if (!b.width) continue;
    let hit = 0,
      all = 0;
    for (let x = b.left + 2; x < b.right; x += 4)
      for (let y = b.top + 2; y < b.bottom; y += 4) {
        all++;
        if (
          document
            .elementsFromPoint(x, y)
            .some(
              (e) =>
                e.closest?.(".plot") &&
                !e.closest(".legend") &&
                e.tagName !== "svg" &&
                e.tagName !== "g" &&
                !e.classList.contains("background"),
            )
        )
          hit++;
      }
    if (hit / all > 0.01) out.hidden.push(+(hit / all).toFixed(2));
  }
  for (const axis of svg.querySelectorAll(".axis"))
    if (axis.querySelector("path, line") && !axis.querySelector("text")) out.bare.push(axis.getAttribute("class"));
  for (const group of svg.querySelectorAll(".axis, .legend, .title, .subtitle")) {
    const all = [...group.querySelectorAll("text")],
      cut = all.filter((t) => t.textContent.trim().endsWith("…"));
    if (cut.length > all.length / 3) out.cut.push(`${group.getAttribute("class")}: ${cut.length} of ${all.length}`);
  }
  return out;
}
