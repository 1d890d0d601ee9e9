import { useCallback, useRef } from "preact/hooks";

/** The newest value, for a listener that was set up once. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

/** One function for good that does what the newest would: a part given it is not drawn again for it. */
export function useSteady<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const latest = useLatest(work);
  return useCallback((...args: A) => latest.current(...args), [latest]);
}
