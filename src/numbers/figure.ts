import type { Exact } from "./arithmetic";
import { orRefusal, Refusal } from "./refusal";

/** An exact number, or the reason why it cannot be computed. */
export type Figure = Exact | Refusal;

/** The figure of a formula; a refusal on the way is its value. */
export function figure(formula: () => Exact): Figure {
  return orRefusal(formula);
}

/**
 * The number of a figure, for a formula that stands on it.
 * @throws Refusal the figure's own reason where it has no number
 */
export function known(figure: Figure): Exact {
  if (figure instanceof Refusal) throw figure;
  return figure;
}
