import { Refusal, type Exact, type Figure } from "../../domain";

/** A figure as text, by `write`; `otherwise` where it is not known. */
export function textOf(
  figure: Figure,
  write: (value: number) => string,
  otherwise: string,
): string {
  return isKnown(figure) ? write(figure.toNumber()) : otherwise;
}

export const isKnown = (figure: Figure): figure is Exact => !(figure instanceof Refusal);
