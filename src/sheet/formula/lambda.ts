import { FUNCTIONS } from "./functions.generated";
import { substitute } from "./let";

/** The functions that names in a workbook may hold: all with a form in Excel's own functions. */
export const LAMBDA_NAMES = Object.keys(FUNCTIONS);

/**
 * A function as a LAMBDA in Excel's own functions; parameters in brackets may be omitted. One without
 * a default then counts as 0, as an empty cell does.
 */
export function lambdaFormula(fn: string): string {
  const { parameters, optional, excel } = FUNCTIONS[fn]!;
  const listed = parameters.map((name) => (name in optional ? `[${name}]` : name));
  const defaults = new Map(
    Object.entries(optional).map(([name, value]) => [
      name,
      `IF(ISOMITTED(${name}),${value || 0},${name})`,
    ]),
  );
  return `=LAMBDA(${[...listed, substitute(excel, defaults)].join(",")})`;
}
