/**
 * How many cells are computed together: few enough that their temporaries stay in the processor's first
 * cache.
 */
export const LANES = 512;

/**
 * The memory of one run of a formula over up to {@link LANES} cells. Temporaries are taken one after
 * another and given back all at once by the next `begin`, so that a grid of millions of cells
 * allocates a few dozen arrays in all.
 */
export class Arena {
  /** How many lanes of each array are in use. */
  count = 0;
  private readonly arrays: Float64Array[] = [];
  private taken = 0;

  begin(count: number): void {
    this.count = count;
    this.taken = 0;
  }

  take(): Float64Array {
    return (this.arrays[this.taken++] ??= this.added());
  }

  private added(): Float64Array {
    return new Float64Array(LANES);
  }
}
