/** Halvings of an interval after which a number is known to its last bit. */
const HALVINGS = 200;
/** More degrees of freedom change no digit that is seen, and take long. */
const MOST = 1e6;
const EPSILON = 1e-15;
const TINY = 1e-300;

/**
 * How many standard errors an interval about an estimate reaches to either side, so that it holds the true value with a confidence:
 * the quantile of Student's t distribution at `(1 + confidence) / 2`.
 *
 * @param confidence Between 0 and 1.
 * @param freedom Degrees of freedom above 0, whole or not.
 */
export function studentReach(confidence: number, freedom: number): number {
  const degrees = Math.min(freedom, MOST);
  // What lies outside on both sides is I(x; v/2, 1/2) with x = v / (v + t²): solved for x, which is between 0 and 1.
  const outside = 1 - confidence;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, degrees / 2, 0.5) < outside) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The regularized incomplete beta function, by its continued fraction (NIST, Digital Library of Mathematical Functions, 8.17.22). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // Beyond its mean the fraction converges slowly; the other tail is then the shorter way.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * betaFraction(x, a, b)) / a;
}

/** `studentReach` for many groups, few of which differ in how many rows they have: each is worked out once. */
export function studentReaches(confidence: number): (freedom: number) => number {
  const known = new Map<number, number>();
  return (freedom) => {
    const reach = known.get(freedom) ?? studentReach(confidence, freedom);
    known.set(freedom, reach);
    return reach;
  };
}

/** Lentz's way of working out a continued fraction from its beginning. */
function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return result;
}

/** Lanczos' approximation with g = 7, good to 15 digits. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of a number above 0. */
function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const x = value - 1;
  const sum = LANCZOS.reduce((all, coefficient, i) => all + coefficient / (x + i + 1), 0.99999999999980993);
  const t = x + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
