import {
  Refusal,
  replayPosition,
  rollingPosition,
  type Close,
  type Exact,
  type Position,
  type ReplayDay,
  type RollingShare,
} from "../../domain";
import { since } from "./closes";

/** What is held, from when, and how. */
export interface WalkRequest {
  readonly position: Position;
  /** ISO date; the first close on or after it. */
  readonly start: string;
  readonly bySchedule: boolean;
  /** The stop is not heeded. */
  readonly throughStop: boolean;
}

export type Walk =
  | { readonly kind: "incomplete" }
  | { readonly kind: "noStart" }
  | {
      readonly kind: "walked";
      readonly path: readonly ReplayDay<Exact>[];
      /** By leverage; of all starts in the series, whatever day was chosen. */
      readonly shares: readonly RollingShare[];
    };

/** Walks the position through the closes of a series, from one day and from every day. */
export function walk(closes: readonly Close[], request: WalkRequest): Walk {
  const { position, start, bySchedule, throughStop } = request;
  const held = since(closes, start);
  if (held.length === 0) return { kind: "noStart" };
  try {
    return {
      kind: "walked",
      path: replayPosition(position, held, { bySchedule, throughStop }),
      shares: rollingPosition(position, closes, bySchedule),
    };
  } catch (reason) {
    if (reason instanceof Refusal) return { kind: "incomplete" };
    throw reason;
  }
}
