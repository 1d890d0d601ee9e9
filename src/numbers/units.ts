import type { Num } from "./arithmetic";

const BP_PER_UNIT = 1e4;

/** Basis points to a fraction: 25 bp is 0.0025. */
export const fromBp = <N extends Num<N>>(bp: N): N => bp.div(BP_PER_UNIT);

/** A fraction to basis points: 0.0025 is 25 bp. */
export const toBp = <N extends Num<N>>(fraction: N): N => fraction.times(BP_PER_UNIT);
