import { Tools } from "@univerjs/core";

const named = (value: unknown): string => Object.prototype.toString.call(value);

/** Univer 0.25.1 asks for a value's type by that type's name in text, some ten times for each cell. */
export function askTypesDirectly(): void {
  Tools.isString = (value): value is string => typeof value === "string";
  Tools.isArray = <T>(value?: unknown): value is T[] => Array.isArray(value);
  Tools.isObject = <T>(value?: unknown): value is T =>
    typeof value === "object" &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || named(value) === "[object Object]");
}
