import {
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";

/** So many texts are remembered; then the memory starts anew. */
const REMEMBERED = 10_000;

/** What a text is to a formula. The engine changes its value objects: each asker gets a new one. */
type Known =
  | { readonly error: ErrorType }
  | { readonly value: number; readonly pattern: string }
  | { readonly text: string };

class Memory {
  private readonly known = new Map<string, Known>();

  /** The same as `read` gives, which is asked once for what can be remembered. */
  valueOf(key: string, read: () => BaseValueObject): BaseValueObject {
    const known = this.known.get(key);
    if (known) return valueOf(known);
    const result = read();
    const learnt = knownOf(result);
    if (learnt) {
      if (this.known.size === REMEMBERED) this.known.clear();
      this.known.set(key, learnt);
    }
    return result;
  }
}

const numbers = new Memory();
const constants = new Memory();
const readNumber = StringValueObject.prototype.convertToNumberObjectValue;
const readConstant = ValueObjectFactory.create.bind(ValueObjectFactory);

/**
 * Where a formula calculates with a text, and at each of its own constants, Univer 0.25.1 tries every
 * form of date, time and number on it, each time.
 */
export function readTextsOnce(): void {
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    return numbers.valueOf(this.getValue(), () => readNumber.call(this)) as NumberValueObject;
  };
  ValueObjectFactory.create = (raw, ignoresPatterns = false) =>
    typeof raw === "string"
      ? constants.valueOf(`${ignoresPatterns}${raw}`, () => readConstant(raw, ignoresPatterns))
      : readConstant(raw, ignoresPatterns);
}

function valueOf(known: Known): BaseValueObject {
  if ("error" in known) return ErrorValueObject.create(known.error);
  if ("text" in known) return StringValueObject.create(known.text);
  return NumberValueObject.create(known.value, known.pattern);
}

/** Nothing of an array or a truth value. */
function knownOf(result: BaseValueObject): Known | undefined {
  if (result.isError()) return { error: (result as ErrorValueObject).getErrorType() };
  if (result.isString()) return { text: String(result.getValue()) };
  if (!result.isNumber()) return undefined;
  return { value: Number(result.getValue()), pattern: result.getPattern() };
}
