import type { ParameterMetadata } from "../model/functions";

/** One cell of an argument, before it takes the form in which Excel hands it over. */
export type ArgumentCell =
  | { kind: "blank" }
  | { kind: "value"; value: string | number | boolean }
  | { kind: "error"; code: string };

/** An argument as the formula has it. */
export type Argument =
  | { kind: "omitted" }
  /** A constant or an expression's single value. */
  | { kind: "single"; cell: ArgumentCell }
  /** A range or an array; a range has its address. */
  | { kind: "cells"; cells: ArgumentCell[][]; address?: string };

export interface CallOptions {
  /** What a blank cell is passed as: Excel's builds differ. */
  blank: 0 | null;
  /** Makes the object that stands for an error value, as the library's own decoding does. */
  error: (code: string) => unknown;
}

/** Arguments that do not fit the parameters; Excel would not accept such a formula. */
export class ArgumentMismatch extends Error {}

function passCell(cell: ArgumentCell, options: CallOptions): unknown {
  if (cell.kind === "blank") return options.blank;
  return cell.kind === "error" ? options.error(cell.code) : cell.value;
}

function passOne(argument: Argument, parameter: ParameterMetadata, options: CallOptions): unknown {
  if (argument.kind === "omitted") {
    if (!parameter.optional) throw new ArgumentMismatch(`${parameter.name} is missing`);
    return null;
  }
  const cells = argument.kind === "single" ? [[argument.cell]] : argument.cells;
  if (parameter.dimensionality === "matrix")
    return cells.map((row) => row.map((cell) => passCell(cell, options)));
  if (cells.length !== 1 || cells[0]!.length !== 1)
    throw new ArgumentMismatch(`${parameter.name} takes a single cell`);
  return passCell(cells[0]![0]!, options);
}

/**
 * The arguments of a call in the form in which Excel passes them: two-dimensional
 * arrays where the parameter is declared so, also for a single cell; null for an
 * optional argument that is left out or skipped; a repeating parameter's arguments
 * as one array; error values as objects (the add-in's metadata allows them).
 */
export function callArguments(
  given: Argument[],
  parameters: ParameterMetadata[],
  options: CallOptions,
): unknown[] {
  const last = parameters[parameters.length - 1];
  const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
  if (!last?.repeating && given.length > parameters.length)
    throw new ArgumentMismatch("too many arguments");
  const passed = fixed.map((parameter, index) =>
    passOne(given[index] ?? { kind: "omitted" }, parameter, options),
  );
  if (!last?.repeating) return passed;
  const rest = given
    .slice(fixed.length)
    .map((argument) => passOne(argument, { ...last, optional: true }, options));
  return [...passed, rest];
}
