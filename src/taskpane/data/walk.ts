import {
  Refusal,
  replayPosition,
  rollingPosition,
  type Close,
  type Exact,
  type Position,
  type ReplayChoice,
  type ReplayDay,
  type RollingShare,
} from "../../domain";
import { since } from "./closes";

/** What is held, from when, and how. */
export interface WalkRequest {
  readonly position: Position;
  /** ISO date; the first close on or after it. */
  readonly start: string;
  readonly choice: ReplayChoice;
}

export type Walk =
  | { readonly kind: "incomplete" }
  | { readonly kind: "noStart" }
  /** There are closes, and no funding rate for any of them. */
  | { readonly kind: "noFunding" }
  | {
      readonly kind: "walked";
      readonly path: readonly ReplayDay<Exact>[];
      /** By leverage; of all starts in the series, whatever day was chosen. */
      readonly shares: readonly RollingShare[];
    };

/** Walks the position through the closes of a series, from one day and from every day. */
export function walk(closes: readonly Close[], { position, start, choice }: WalkRequest): Walk {
  const held = since(closes, start);
  if (held.length === 0) return { kind: "noStart" };
  try {
    const path = replayPosition(position, held, choice);
    if (path.length === 0) return { kind: "noFunding" };
    return { kind: "walked", path, shares: rollingPosition(position, closes, choice) };
  } catch (reason) {
    if (reason instanceof Refusal) return { kind: "incomplete" };
    throw reason;
  }
}
