// Whether a value that was read has the form it should have. What is read may be anything.
import { isTime } from "./time.js";

export type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks, and what they are made of. */
export const is = {
  text: (value: unknown) => typeof value === "string",
  flag: (value: unknown) => typeof value === "boolean",
  number: (value: unknown) => typeof value === "number" && Number.isFinite(value),
  count: (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0,
  time: (value: unknown) => typeof value === "string" && isTime(value),
  hash: (value: unknown) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
  oneOf:
    (...values: readonly unknown[]): Check =>
    (value) =>
      values.includes(value),
  nullable:
    (check: Check): Check =>
    (value) =>
      value === null || check(value),
  list:
    (check: Check): Check =>
    (value) =>
      Array.isArray(value) && value.every(check),
  dictionary:
    (check: Check): Check =>
    (value) =>
      isObject(value) && Object.values(value).every(check),
  record:
    (fields: Readonly<Record<string, Check>>): Check =>
    (value) =>
      isObject(value) && Object.entries(fields).every(([name, check]) => Object.hasOwn(value, name) && check(value[name])),
  either:
    (...checks: readonly Check[]): Check =>
    (value) =>
      checks.some((check) => check(value)),
} as const;
