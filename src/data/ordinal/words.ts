/*
 * Words that have an order of their own: sizes, grades, answers of surveys. Each scale from its low end to its high end, words for the
 * same step with `|` between them. Only such as are hardly ever meant otherwise.
 */
const SCALES: readonly string[] = [
  "xxxs|3xs, xxs|2xs, xs, s, m, l, xl, xxl|2xl, xxxl|3xl, xxxxl|4xl, 5xl, 6xl",
  "tiny|extra small|x small|very small, small, medium|mid|midsize|mid size, large|big, very large|extra large|x large|huge, xx large",
  "none|no, very low|lowest, low, medium low|lower middle|moderately low, medium|moderate|middle|mid|normal|average, medium high|upper middle|moderately high, high, very high|highest|urgent, critical|extreme|severe",
  "low income, lower middle income, middle income, upper middle income, high income",
  "none|no symptoms, negligible|trivial|minimal, minor|mild, moderate, major, severe, critical, catastrophic|fatal|blocker",
  "trace|verbose, debug, info|information|notice, warn|warning, error, critical|fatal|alert, emergency",
  "completely disagree|strongly disagree|totally disagree, disagree, somewhat disagree|slightly disagree|tend to disagree, neutral|neither|neither agree nor disagree|neither agree or disagree|undecided, somewhat agree|slightly agree|tend to agree, agree, strongly agree|completely agree|totally agree",
  "very dissatisfied|very unsatisfied|completely dissatisfied|extremely dissatisfied, dissatisfied|unsatisfied, somewhat dissatisfied|slightly dissatisfied, neutral|neither|neither satisfied nor dissatisfied, somewhat satisfied|slightly satisfied, satisfied, very satisfied|completely satisfied|extremely satisfied",
  "very unlikely|extremely unlikely, unlikely, somewhat unlikely, neutral|neither|possible, somewhat likely, likely, very likely|extremely likely, certain|almost certain",
  "not at all important|unimportant|not important, slightly important|of little importance, moderately important|somewhat important, important, very important, extremely important",
  "not at all, a little|slightly|a little bit, somewhat|moderately, quite a bit|very much|very, extremely|completely",
  "never, almost never|very rarely, rarely|seldom|once in a while, occasionally|sometimes, often|frequently|usually, very often|very frequently|almost always|most of the time, always",
  "never, yearly|annually, quarterly, monthly, weekly, daily, hourly",
  "terrible|awful|very poor|very bad, poor|bad, fair|below average, average|ok|okay|neutral, good|above average, very good, excellent|great|outstanding|premium, ideal|perfect",
  "much worse, worse|somewhat worse, about the same|same|no change|unchanged, better|somewhat better, much better",
  "very negative, negative, neutral|mixed, positive, very positive",
  "no education|no formal education|no schooling, primary|primary school|elementary|elementary school|primary education, lower secondary|middle school, secondary|secondary school|secondary education|high school|high school graduate|upper secondary, post secondary|some college, associate|associates|associate degree|associates degree, bachelor|bachelors|bachelor degree|bachelors degree|undergraduate, master|masters|master degree|masters degree|graduate, doctorate|doctoral|phd|doctoral degree",
  "freshman, sophomore, junior, senior",
  "beginner|novice|basic, elementary, intermediate, advanced, expert",
  "bronze, silver, gold, platinum, diamond",
  "before|pre, during, after|post",
  "early morning, morning, noon|midday, afternoon, evening, night, late night",
  "spring, summer, autumn|fall, winter",
  "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
  "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth",
  "newborn, infant, toddler, child|children, teen|teenager|adolescent, young adult, adult, middle aged, senior|elderly",
  // German
  "sehr niedrig|sehr gering, niedrig|gering, mittel, hoch, sehr hoch",
  "sehr klein, klein, mittel|mittelgroß, groß, sehr groß",
  "nie, selten, manchmal|gelegentlich, oft|häufig, sehr oft|meistens, immer",
  "sehr schlecht, schlecht, mittel|mittelmäßig|ausreichend, befriedigend, gut, sehr gut",
  "stimme überhaupt nicht zu|stimme gar nicht zu|trifft überhaupt nicht zu|trifft gar nicht zu, stimme nicht zu|stimme eher nicht zu|trifft nicht zu|trifft eher nicht zu, neutral|teils teils|weder noch|unentschieden, stimme eher zu|trifft eher zu, stimme zu|trifft zu, stimme voll zu|stimme voll und ganz zu|trifft voll zu|trifft voll und ganz zu",
  "sehr unzufrieden, unzufrieden|eher unzufrieden, neutral|teils teils, eher zufrieden, zufrieden, sehr zufrieden",
  "frühling|frühjahr, sommer, herbst, winter",
  // French, Spanish, Italian, Portuguese
  "très faible, faible, moyen|moyenne, élevé|élevée|fort|forte, très élevé|très élevée|très fort",
  "très petit, petit|petite, moyen|moyenne, grand|grande, très grand",
  "jamais, rarement, parfois|quelquefois, souvent, très souvent, toujours",
  "muy bajo|muy baja, bajo|baja, medio|media, alto|alta, muy alto|muy alta",
  "pequeño|pequeña, mediano|mediana, grande",
  "nunca, rara vez|raramente, a veces|às vezes, a menudo|frecuentemente|frequentemente, siempre|sempre",
  "molto basso, basso|bassa|baixo|baixa, medio|media|médio|média, alto|alta, molto alto",
  "printemps, été, automne, hiver",
];

/** Answers that are none: they stand behind the scale. */
const NO_ANSWERS: ReadonlySet<string> = new Set(
  "dont know|do not know|no answer|no opinion|not applicable|not sure|unsure|n/a|na|unknown|prefer not to say|prefer not to answer|refused|other|missing|weiß nicht|keine angabe|keine antwort|unbekannt|ne sait pas|no sabe".split(
    "|",
  ),
);

/** Longer labels are of no scale. */
const LONGEST = 40;

interface Step {
  readonly scale: number;
  readonly step: number;
}

let known: ReadonlyMap<string, readonly Step[]> | undefined;

function steps(): ReadonlyMap<string, readonly Step[]> {
  if (known !== undefined) return known;
  const found = new Map<string, Step[]>();
  for (const [scale, line] of SCALES.entries())
    for (const [step, words] of line.split(", ").entries())
      for (const word of words.split("|")) found.set(word, [...(found.get(word) ?? []), { scale, step }]);
  known = found;
  return found;
}

/** A label as words are compared. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/['’‘"]/g, "")
    .replace(/[-_–/\s]+/g, " ")
    .trim();
}

/**
 * The places of labels on the scale that all of them belong to, answers that are none behind it; null where there is no such scale, or
 * fewer than two steps of it.
 */
export function readWords(labels: readonly string[]): Float64Array | null {
  if (labels.length < 2 || labels.length > 2 * NO_ANSWERS.size || labels.some((label) => label.length > LONGEST)) return null;
  const words = labels.map(plain);
  const isAnswer = words.map((word, i) => !NO_ANSWERS.has(word) && !NO_ANSWERS.has((labels[i] as string).trim().toLowerCase()));
  const first = words.find((_, i) => isAnswer[i]);
  for (const { scale } of steps().get(first ?? "") ?? []) {
    const places = Float64Array.from(words, (word, i) => {
      const step = steps()
        .get(word)
        ?.find((each) => each.scale === scale)?.step;
      return step ?? (isAnswer[i] ? Number.NaN : Number.POSITIVE_INFINITY);
    });
    const count = new Set(places.filter(Number.isFinite)).size;
    if (!places.some(Number.isNaN) && count > 1) return places;
  }
  return null;
}
