/** A function of the add-in in Excel's own functions, over the names of its parameters. */
export interface FunctionForm {
  readonly parameters: readonly string[];
  /** Parameters that may be omitted, with the formula text of their default; empty where there is none. */
  readonly optional: Readonly<Record<string, string>>;
  readonly excel: string;
  /** Whether "Install names" gives it a name in the workbook. */
  readonly named: boolean;
}
