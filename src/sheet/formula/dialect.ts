import type { FunctionForm } from "./function-form";
import { FUNCTIONS } from "./functions.generated";
import { operand, substitute, withoutLet } from "./let";
import { fundingRate, maintenance } from "./tables";

/** `live` calls the add-in's functions; `portable` uses Excel's own only. */
export type Dialect = "live" | "portable";

/**
 * Writes formulas in one of the two dialects. An argument is formula text; `{block.cell}` in it
 * stands for a cell of the plan. Every argument is given: defaults differ between hosts, a written
 * value does not.
 */
export interface Writer {
  readonly dialect: Dialect;
  /** A call of the add-in's function, or the same value in Excel's own functions. */
  call(fn: string, ...args: readonly (string | number)[]): string;
}

export function live(namespace: string): Writer {
  return { dialect: "live", call: (fn, ...args) => `${namespace}.${fn}(${args.join(",")})` };
}

export const portable: Writer = {
  dialect: "portable",
  call: (fn, ...args) => {
    const values = args.map((arg) => operand(String(arg)));
    return operand(FROM_TABLES[fn]?.(values) ?? body(form(fn), values));
  },
};

/** Functions whose value stands in a dated table, not in a formula. */
const FROM_TABLES: Readonly<Record<string, (args: readonly string[]) => string>> = {
  MAINTENANCE: ([years, schedule]) => maintenance(years!, schedule!),
  FUNDINGRATE: ([loan, benchmark]) => fundingRate(loan!, benchmark!),
};

/** What a function is in Excel's own functions, its parameters replaced by `args`. */
function body({ parameters, optional, excel }: FunctionForm, args: readonly string[]): string {
  const values = new Map(
    parameters.map((name, i) => {
      const value = args[i] ?? optional[name];
      if (!value) throw new Error(`argument ${name} has no value and no default`);
      return [name, operand(value)];
    }),
  );
  return substitute(withoutLet(excel), values);
}

function form(fn: string): FunctionForm {
  const found = FUNCTIONS[fn];
  if (found === undefined) throw new Error(`${fn} has no form in Excel's own functions`);
  return found;
}
