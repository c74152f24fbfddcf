// Columns to draw, the same in every process and page. Each function is self-contained: pages get it as text.

/** Two columns of a leaning cloud. */
export function cloud(rows) {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const [x, y] = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i++) {
    x[i] = next() + next() + next() + next() - 2;
    y[i] = 0.4 * x[i] + next() + next() + next() - 1.5;
  }
  return { x, y };
}

/** A random walk over ascending places. */
export function walk(rows) {
  let [state, level] = [1, 0];
  const [x, y] = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    level += state / 4_294_967_296 - 0.5;
    x[i] = i;
    y[i] = level;
  }
  return { x, y };
}

/** A cloud whose points each have a size and one of five groups. */
export function groups(rows) {
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const names = ["Apple", "Banana", "Grape", "Orange", "Pear"];
  const [x, y, size] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const group = new Array(rows);
  for (let i = 0; i < rows; i++) {
    const code = Math.floor(next() * 5);
    group[i] = names[code];
    x[i] = next() + next() + next() + code;
    y[i] = next() + next() + next() - 0.3 * code;
    size[i] = next();
  }
  return { x, y, size, group };
}

/** Four lines over days; the rows are those of all lines together. */
export function days(rows) {
  const lines = walkOf(rows, 4);
  return lines;

  function walkOf(count, series) {
    let state = 3;
    const length = Math.max(2, Math.floor(count / series));
    const [date, y, group] = [[], [], []];
    for (let line = 0; line < series; line++) {
      let level = 100;
      for (let i = 0; i < length; i++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        level += state / 4_294_967_296 - 0.45;
        date.push(new Date(Date.UTC(2024, 0, 1 + i)));
        y.push(level);
        group.push(["North", "East", "South", "West"][line]);
      }
    }
    return { date, y, group };
  }
}

/** Five bars. */
export function bars() {
  return { fruit: ["Apple", "Banana", "Grape", "Orange", "Pear"], quantity: [608, 1076, 332, 862, 120] };
}

/** All cells of a square. */
export function cells(rows) {
  const side = Math.max(2, Math.floor(Math.sqrt(rows)));
  const [x, y, value] = [new Uint16Array(side * side), new Uint16Array(side * side), new Float64Array(side * side)];
  for (let i = 0; i < value.length; i++) {
    x[i] = i % side;
    y[i] = Math.floor(i / side);
    value[i] = Math.sin(x[i] / 40) * Math.cos(y[i] / 25);
  }
  return { x, y, value };
}
