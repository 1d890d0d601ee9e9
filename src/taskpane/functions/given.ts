import { civilDate, exact } from "../../domain";
import { comingCentury, readSerial } from "../../files/fields/dates";
import { isReferenceText } from "../explain/calls";
import { readTyped, type Unit } from "../typing/typed-number";
import type { ParameterCard } from "./function-card";
import { readsAs } from "./reads-as";

/** What was typed for a parameter. */
export type Given =
  | { readonly kind: "omitted" }
  /** Something that stands in the formula as it is. */
  | { readonly kind: "constant"; readonly value: number | string; readonly formula: string }
  /** Cells of the workbook, or a hundredth of them. */
  | { readonly kind: "reference"; readonly text: string; readonly per: "" | "/100" };

/**
 * Reads a field: a number as the pane's own fields do, a date, cells ("=Book!C5", "B2:B9"), else words,
 * of which the function itself says whether they are right.
 */
export function readGiven(typed: string, { code, kind }: ParameterCard): Given {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return { kind: "omitted" };
  const as = kind && readsAs(code, kind);
  if (as === "date") {
    const serial = readSerial(text, comingCentury);
    if (serial !== undefined) return constant(serial, dateFormula(serial));
  } else if (typeof as === "object") {
    const read = readTyped(text, as.unit, as.fractionBelow);
    if (read.kind === "number") return constant(read.value, numberFormula(read.value, as.unit));
  }
  const [, cells, per] = /^=?(.+?)(\/100)?$/.exec(text)!;
  if (isCells(text, cells!)) {
    return { kind: "reference", text: cells!, per: (per ?? "") as "" | "/100" };
  }
  const plain = text.replace(/^=/, "");
  const number = kind === undefined ? readTyped(plain, "times") : undefined;
  if (number?.kind === "number")
    return constant(number.value, numberFormula(number.value, "times"));
  return constant(plain, `"${plain.replaceAll('"', '""')}"`);
}

/**
 * A name alone may be a word: cells are recognised by "=", by a sheet's name, or by being an address.
 */
const isCells = (text: string, cells: string): boolean =>
  isReferenceText(cells) &&
  (text.startsWith("=") || cells.includes("!") || /^\$?[a-z]{1,3}\$?\d+(:|#|$)/i.test(cells));

const constant = (value: number | string, formula: string): Given => ({
  kind: "constant",
  value,
  formula,
});

/** 4.82% stays so: a person reads the formula, too. */
function numberFormula(value: number, unit: Unit): string {
  return unit === "percent" ? `${exact(value).times(100).toFixed()}%` : exact(value).toFixed();
}

function dateFormula(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return `DATE(${year},${month + 1},${day})`;
}

/** The function's formula over what was typed; what is omitted at its end is left out. */
export function formulaOf(id: string, givens: readonly Given[], namespace: string): string {
  const texts = givens.map((given) => {
    if (given.kind === "omitted") return "";
    return given.kind === "constant" ? given.formula : given.text + given.per;
  });
  while (texts.at(-1) === "") texts.pop();
  return `=${namespace}.${id}(${texts.join(",")})`;
}
