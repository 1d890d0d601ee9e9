import {
  ErrorType,
  ErrorValueObject,
  FUNCTION_NAMES_LOOKUP,
  IFunctionService,
  type BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Engine } from "./engine";

type Calculate = (...args: FunctionVariantType[]) => FunctionVariantType;

/** Cells, whole lines or a name, on this sheet or another. */
const REFERENCE =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)$/iu;

/** Univer reads the cells at the front of any text (`C5*1`); to Excel that is no reference. */
export function readReferencesOnly(engine: Engine): void {
  const executor = engine.injector
    .get(IFunctionService)
    .getExecutor(FUNCTION_NAMES_LOOKUP.INDIRECT) as BaseFunction & { calculate: Calculate };
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...args) => {
    const [text, style] = args as BaseValueObject[];
    if (style === undefined && text?.isString() && !REFERENCE.test(String(text.getValue())))
      return ErrorValueObject.create(ErrorType.REF);
    return calculate(...args);
  };
}
