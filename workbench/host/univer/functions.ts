import type { Nullable } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { formatAddress } from "../model/address";
import { between } from "../model/area";
import type {
  FunctionMetadata,
  Implementation,
  ImplementationMap,
  Metadata,
} from "../model/functions";
import {
  ArgumentMismatch,
  callArguments,
  type Argument,
  type ArgumentCell,
  type CallOptions,
} from "../functions/arguments";
import { ErrorMessages } from "../functions/messages";
import { readResult, readThrown, type CallResult, type ResultCell } from "../functions/results";
import type { Profile } from "../profiles/profile";
import type { Engine } from "./engine";
import { isPromise, LaterAnswers, type Invocation } from "./later-answers";

function readCell(value: Nullable<BaseValueObject>): ArgumentCell {
  if (!value || value.isNull()) return { kind: "blank" };
  if (value.isError())
    return { kind: "error", code: String((value as ErrorValueObject).getErrorType()) };
  return { kind: "value", value: value.getValue() as string | number | boolean };
}

const readCells = (array: ArrayValueObject): ArgumentCell[][] =>
  array.getArrayValue().map((row) => row.map(readCell));

function toValueObject(cell: ResultCell): BaseValueObject {
  if (cell.kind === "error") return ErrorValueObject.create(cell.code as ErrorType);
  if (typeof cell.value === "number") return NumberValueObject.create(cell.value);
  return typeof cell.value === "boolean"
    ? BooleanValueObject.create(cell.value)
    : StringValueObject.create(cell.value);
}

function toVariant(result: CallResult): BaseValueObject {
  if (!Array.isArray(result)) return toValueObject(result);
  const calculateValueList = result.map((row) => row.map(toValueObject));
  const size = { rowCount: result.length, columnCount: result[0]!.length };
  return ArrayValueObject.create({
    calculateValueList,
    ...size,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * An add-in's function inside the engine. It is called directly and not by the
 * library's event: the engine needs the result while it calculates, and the event
 * path answers later. It sees the engine's own values rather than Univer's
 * converted ones, because only those tell a blank cell, a skipped argument and an
 * error apart from 0, 0 and a text.
 */
class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly implementation: Implementation,
    private readonly owner: EngineFunctions,
  ) {
    super(metadata.name.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const result = this.call(variants.map((variant) => this.owner.readArgument(variant)));
    this.owner.messages.record(
      String(this.subUnitId),
      this.row,
      this.column,
      this.metadata.name,
      result,
    );
    return toVariant(result);
  }

  private call(given: Argument[]): CallResult {
    const address = this.owner.addressOf(String(this.subUnitId), this.row, this.column);
    const { id, parameters } = this.metadata;
    const { later, options } = this.owner;
    try {
      const passed = callArguments(given, parameters, options);
      const place: [string, number, number] = [String(this.subUnitId), this.row, this.column];
      const key = (): string => JSON.stringify([id, passed]);
      const known = later.known(...place, key);
      if (known) return known;
      const invocation: Invocation = { functionName: id, address };
      const returned = this.implementation(...passed, invocation);
      if (!isPromise(returned)) return readResult(returned);
      return later.expect(place, key(), returned, invocation);
    } catch (thrown) {
      if (thrown instanceof ArgumentMismatch)
        return { kind: "error", code: "#VALUE!", message: thrown.message };
      return readThrown(thrown);
    }
  }
}

/** The add-in's functions in one engine, and the messages of those that failed. */
export class EngineFunctions {
  readonly messages = new ErrorMessages();
  readonly later: LaterAnswers;
  options: CallOptions;

  constructor(
    private readonly engine: Engine,
    { blankArgument }: Profile,
  ) {
    this.later = new LaterAnswers(engine);
    this.options = {
      blank: blankArgument,
      error: (code) => ({ type: "CustomFunctionError", code }),
    };
  }

  register(
    metadata: Metadata,
    implementations: ImplementationMap,
    options: Partial<CallOptions>,
  ): void {
    this.options = { ...this.options, ...options };
    for (const one of metadata.functions) {
      const implementation = implementations[one.id];
      if (!implementation) throw new Error(`No function is associated with the id ${one.id}`);
      const executor = new AddinFunction(one, implementation, this);
      this.engine.injector.get(IFunctionService).registerExecutors(executor);
      this.engine.injector.get(IDescriptionService).registerDescriptions([describe(one)]);
    }
  }

  readArgument(variant: FunctionVariantType): Argument {
    if (variant.isReferenceObject()) {
      const reference = variant as BaseReferenceObject;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      const sheet = this.engine.facade(reference.getSheetId()).getSheetName();
      const address = formatAddress(sheet, between(startRow, startColumn, endRow, endColumn));
      return { kind: "cells", cells: readCells(reference.toArrayValueObject()), address };
    }
    const value = variant as BaseValueObject;
    if (value.isArray()) return { kind: "cells", cells: readCells(value as ArrayValueObject) };
    return value.isNull() ? { kind: "omitted" } : { kind: "single", cell: readCell(value) };
  }

  addressOf(sheetId: string, row: number, column: number): string {
    const sheet = this.engine.book.getSheetBySheetId(sheetId);
    return sheet && row >= 0
      ? formatAddress(sheet.getSheetName(), between(row, column, row, column))
      : "";
  }

  message(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.find(sheetId, row, column);
  }
}

/** What the grid's autocomplete shows of a function. */
function describe(
  one: FunctionMetadata,
): Parameters<IDescriptionService["registerDescriptions"]>[0][number] {
  return {
    functionName: one.name.toUpperCase(),
    functionType: FunctionType.User,
    description: one.description ?? "",
    abstract: one.description ?? "",
    functionParameter: one.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
