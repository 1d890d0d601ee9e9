/**
 * A condition of the formula came out differently in different lanes (or could not be decided in
 * some): `groups` gives each lane the number of its group, and each group is to be run by itself.
 * {@link UNDECIDED} marks the lanes that only exact decimals can settle.
 */
export class Diverged {
  constructor(readonly groups: Int32Array) {}
}

export const UNDECIDED = -1;

/** The formula wants something that lanes have no form for: each cell is to be computed by itself. */
export class OneByOne {}
