import { FUNCTIONS } from "./functions.generated";
import { substitute } from "./let";

/** The functions that are installed as names in a workbook. */
export const LAMBDA_NAMES = Object.keys(FUNCTIONS).filter((fn) => FUNCTIONS[fn]!.named);

/** A function as a LAMBDA in Excel's own functions; parameters in brackets may be omitted. */
export function lambdaFormula(fn: string): string {
  const { parameters, optional, excel } = FUNCTIONS[fn]!;
  const listed = parameters.map((name) => (name in optional ? `[${name}]` : name));
  const defaults = new Map(
    Object.entries(optional).map(([name, value]) => [
      name,
      `IF(ISOMITTED(${name}),${value},${name})`,
    ]),
  );
  return `=LAMBDA(${[...listed, substitute(excel, defaults)].join(",")})`;
}
