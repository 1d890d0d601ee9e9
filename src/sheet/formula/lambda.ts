import { FUNCTIONS } from "./functions.generated";
import { substitute } from "./let";

/** The functions that names in a workbook may hold. */
export const LAMBDA_NAMES = [
  "CARRY",
  "CARRYSPREAD",
  "SHOCKLOSS",
  "BUFFER",
  "CALLSHOCK",
  "BREAKEVEN",
  "MAXLEVERAGE",
  "SELLDOWN",
  "STOPDISTANCE",
  "SCENARIO",
] as const;

/** A function as a LAMBDA in Excel's own functions; parameters in brackets may be omitted. */
export function lambdaFormula(fn: (typeof LAMBDA_NAMES)[number]): string {
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
