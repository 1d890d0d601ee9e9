import {
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";

/** Of so many texts it is known what number they are; then the memory starts anew. */
const REMEMBERED = 10_000;

type Known = { readonly error: ErrorType } | { readonly value: number; readonly pattern: string };

const numbers = new Map<string, Known>();
const read = StringValueObject.prototype.convertToNumberObjectValue;

/**
 * Where a formula calculates with a text, Univer 0.25.1 tries every form of date, time and number on
 * it, each time.
 */
export function readTextsOnce(): void {
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    const text = this.getValue();
    let known = numbers.get(text);
    if (!known) {
      known = knownOf(read.call(this));
      if (numbers.size === REMEMBERED) numbers.clear();
      numbers.set(text, known);
    }
    return "error" in known
      ? ErrorValueObject.create(known.error)
      : NumberValueObject.create(known.value, known.pattern);
  };
}

const knownOf = (result: BaseValueObject): Known =>
  result.isError()
    ? { error: (result as ErrorValueObject).getErrorType() }
    : { value: Number(result.getValue()), pattern: result.getPattern() };
