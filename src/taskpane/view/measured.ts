import { useMemo } from "preact/hooks";
import { Exact, type Measured } from "../../domain";
import type { ViewedSheet } from "../../excel";
import type { View } from "./view";

/** What a sheet that stands on an account of several bonds says of its distances. */
export function measuredOf(sheet: ViewedSheet | undefined): Measured | undefined {
  const found = sheet?.measured;
  if (!found) return undefined;
  const exact = Object.entries(found).map(([key, value]) => [key, new Exact(value)]);
  return Object.fromEntries(exact) as unknown as Measured;
}

/** The same of the sheet that is shown; what is typed over its inputs makes it another position. */
export function useMeasured(view: View | undefined): Measured | undefined {
  const sheet = view?.state.drafts.length ? undefined : view?.sheet;
  // Every look at the sheet makes a new object of the same figures.
  const figures = Object.values(sheet?.measured ?? {}).join();
  return useMemo(() => measuredOf(sheet), [figures]);
}
