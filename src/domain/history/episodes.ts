/** A run of starts whose windows overlap: the indices of its first and its last one. */
export interface Episode {
  readonly first: number;
  readonly last: number;
}

/**
 * The separate episodes of some starts, ascending: the first one opens a window of `length`
 * observations, all starts within it belong to it, and the next start after it opens another. What
 * looks like a share of thousands of starts is often one event, seen by many of them.
 */
export function episodesOf(starts: readonly number[], length: number): Episode[] {
  const episodes: Episode[] = [];
  for (const start of starts) {
    const open = episodes.at(-1);
    if (open !== undefined && start < open.first + length) {
      episodes[episodes.length - 1] = { first: open.first, last: start };
    } else episodes.push({ first: start, last: start });
  }
  return episodes;
}
