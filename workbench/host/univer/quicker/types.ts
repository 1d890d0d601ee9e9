import { Tools } from "@univerjs/core";

const named = (value: unknown): string => Object.prototype.toString.call(value);
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/**
 * Univer 0.25.1 asks for a value's type by that type's name in text, some ten times for each cell,
 * and six times for each value that it copies.
 */
export function askTypesDirectly(): void {
  Tools.isString = (value): value is string => typeof value === "string";
  Tools.isArray = <T>(value?: unknown): value is T[] => Array.isArray(value);
  Tools.isObject = <T>(value?: unknown): value is T =>
    isObject(value) && (isPlain(value) || named(value) === "[object Object]");
  Tools.deepClone = copied;
}

function copied<T>(value: T): T;
function copied(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (isPlain(value)) return withCopies({}, value);
  switch (named(value)) {
    case "[object Date]":
      return new Date(value as Date);
    case "[object RegExp]":
      return new RegExp(value as RegExp);
    case "[object Object]":
      return withCopies(
        Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>,
        value,
      );
    default:
      return value;
  }
}

function withCopies(copy: Record<string, unknown>, of: object): object {
  for (const key of Object.keys(of)) copy[key] = copied((of as Record<string, unknown>)[key]);
  return copy;
}
