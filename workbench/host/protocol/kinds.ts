import type { Session } from "../session";

/** One object of the API, as the host holds it: what it is, and what it stands for. */
export interface Instance<T = unknown> {
  readonly kind: Kind<T>;
  readonly target: T;
}

export interface Scalar<T> {
  get(target: T, session: Session): unknown;
  set?(target: T, value: never, session: Session): void;
  /** Left out where the add-in loads an object without naming properties. */
  onlyByName?: boolean;
}

/** Answers a plain value, an object, or null for an object that is not there. */
export type Method<T> = (target: T, args: never, session: Session) => unknown;

export interface Kind<T> {
  readonly name: string;
  /** What the library needs to find the object again: `Id`, `_Id`. */
  readonly identity?: (target: T) => Record<string, unknown>;
  /** By the protocol's spelling: `NumberFormat`. */
  readonly scalars?: Record<string, Scalar<T>>;
  /** Objects that hang on this one: `Format`, `Worksheets`. */
  readonly children?: Record<string, (target: T, session: Session) => Instance | null>;
  readonly methods?: Record<string, Method<T>>;
  /** A collection's members. */
  readonly items?: (target: T, session: Session) => Instance[];
  /** `collection[key]`. */
  readonly indexer?: (target: T, args: never, session: Session) => Instance | null;
  /** False where the thing was deleted. */
  readonly alive?: (target: T, session: Session) => boolean;
}

export const instance = <T>(of: Kind<T>, target: T): Instance => ({
  kind: of as Kind<unknown>,
  target,
});

export const isInstance = (value: unknown): value is Instance =>
  typeof value === "object" && value !== null && "kind" in value && "target" in value;
