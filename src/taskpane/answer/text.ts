import { Refusal, type Exact, type Figure } from "../../domain";

/** A figure as text, by `write`; `otherwise` where it is not known. */
export function textOf(
  figure: Figure,
  write: (value: number) => string,
  otherwise: string,
): string {
  return isKnown(figure) ? write(figure.toNumber()) : otherwise;
}

/** Which colour signed money or a return has; none where it is 0 or unknown. */
export function signOf(figure: Figure): "gain" | "loss" | undefined {
  if (!isKnown(figure) || figure.isZero()) return undefined;
  return figure.gt(0) ? "gain" : "loss";
}

export const isKnown = (figure: Figure): figure is Exact => !(figure instanceof Refusal);
