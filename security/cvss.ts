import cvss from "ae-cvss-calculator";
import { DeskError } from "./error.js";

export type Severity = "none" | "low" | "medium" | "high" | "critical";

export interface Score {
  /** The vector in the order of the specification. */
  readonly vector: string;
  /** 0 to 10, one decimal. */
  readonly score: number;
  readonly severity: Severity;
}

/** What a user sets for a system of one's own; source: CVSS 4.0 specification, section 4 (FIRST.org). */
const ENVIRONMENTAL = /^(?:CR|IR|AR|M(?:AV|AC|AT|PR|UI|VC|VI|VA|SC|SI|SA))$/;

/** Lowest scores of the ratings; source: CVSS 4.0 specification, section 6 (FIRST.org). */
const RATINGS: readonly (readonly [least: number, severity: Severity])[] = [
  [9, "critical"],
  [7, "high"],
  [4, "medium"],
  [0.1, "low"],
  [0, "none"],
];

/**
 * Scores a CVSS 4.0 vector.
 *
 * @throws DeskError where it is of another version, lacks a base metric, holds an unknown or a double one, or tells of an
 * environment: that is the user's, and would lower the score for everybody.
 */
export function score(vector: string): Score {
  const refuse = (why: string): DeskError =>
    new DeskError(`"${vector}" is no complete CVSS 4.0 vector: ${why}. Make one at https://www.first.org/cvss/calculator/4.0.`);
  const [version, ...parts] = vector.trim().split("/");
  if (version !== "CVSS:4.0") throw refuse("it does not begin with CVSS:4.0/");
  const metrics = parts.map((part) => part.split(":")[0]);
  const double = metrics.find((metric, i) => metrics.indexOf(metric) < i);
  if (double !== undefined) throw refuse(`it says ${double} twice`);
  const environmental = metrics.find((metric) => ENVIRONMENTAL.test(metric ?? ""));
  if (environmental !== undefined) throw refuse(`${environmental} is of the environment, which each user has of their own`);
  const parsed = parse(vector.trim(), refuse);
  if (!parsed.isBaseFullyDefined()) throw refuse("base metrics are missing");
  const { overall } = parsed.calculateScores();
  const [, severity = "none"] = RATINGS.find(([least]) => overall >= least) ?? [];
  return { vector: parsed.toString(), score: overall, severity };
}

/** The score of a vector's base metrics alone: how bad it is, whatever is known of attackers so far. */
export function baseScoreOf(vector: string): number {
  return new cvss.Cvss4P0(vector).calculateScores().baseMetricsOnly ?? 0;
}

function parse(vector: string, refuse: (why: string) => DeskError): InstanceType<typeof cvss.Cvss4P0> {
  try {
    return new cvss.Cvss4P0(vector);
  } catch (error) {
    throw refuse((error as Error).message);
  }
}
