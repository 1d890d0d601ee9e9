/** A mutant is killed by the first counterexample; the smallest one is of no use. */
const fc = require("fast-check");

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
