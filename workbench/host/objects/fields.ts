import type { SheetModel } from "../model/model";
import { invalidArgument } from "../protocol/errors";
import type { Scalar } from "../protocol/kinds";
import { mayChangeSheet } from "./guard";

/** A thing that a sheet keeps, such as a chart's axis. */
export interface Kept<O> {
  readonly sheet: SheetModel;
  readonly of: O;
  /** To be called after a change. */
  readonly touch: () => void;
}

/** Properties that are fields of a kept thing, by the protocol's spelling of each field. */
export function fields<O extends object>(
  ...keys: (keyof O & string)[]
): Record<string, Scalar<Kept<O>>> {
  return Object.fromEntries(
    keys.map((key) => [key.charAt(0).toUpperCase() + key.slice(1), field<O, typeof key>(key)]),
  );
}

/** One such property; `read` turns what was written into what is kept. */
export function field<O extends object, K extends keyof O>(
  key: K,
  read: (value: unknown) => O[K] = (value) => value as O[K],
): Scalar<Kept<O>> {
  return {
    get: ({ of }) => of[key],
    set: ({ sheet, of, touch }, value: unknown, session) => {
      mayChangeSheet(sheet, session);
      // "" stands for what Excel works out by itself, as an axis's ends.
      const free = [value, of[key]].some((one) => one === "" || one === null || one === undefined);
      if (!free && typeof value !== typeof of[key])
        throw invalidArgument(`${typeof value} for ${String(key)}, which is a ${typeof of[key]}`);
      of[key] = read(value);
      touch();
    },
  };
}
