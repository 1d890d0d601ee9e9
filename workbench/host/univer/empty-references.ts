import {
  IFormulaRuntimeService,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import type { Engine } from "./engine";

/** What of the engine is private and yet needed: 0.25.1, pinned. */
interface Runtime {
  _getValueObjectOfRuntimeData(value: Nullable<BaseValueObject>): unknown;
}

/** A formula that ends at an empty cell is empty in Univer; in Excel it is 0, to all that refers to it as well. */
export function countEmptyReferencesAsZero(engine: Engine): void {
  const runtime = engine.injector.get(IFormulaRuntimeService) as unknown as Runtime;
  const result = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (value) =>
    result(!value || value.isNull() ? NumberValueObject.create(0) : value);
}
