import fc from "fast-check";

// In `npm test` every property is tried with the same inputs each time, so that a change that breaks nothing never fails by
// chance; a long run (CHARTIFY_FUZZ_RUNS) tries new ones.
if (process.env["CHARTIFY_FUZZ_RUNS"] === undefined) fc.configureGlobal({ seed: 20_170_101 });
