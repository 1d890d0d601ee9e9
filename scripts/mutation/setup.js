/** A mutant is killed by the first counterexample; the smallest one is of no use. Each run asks the same. */
const fc = require("fast-check");

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, seed: 20260105 });
