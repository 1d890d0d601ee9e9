import type { Verdict } from "../../../workbench/host";

/** The error codes of Excel's that any trip may end with. */
const CODES = [
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "ItemAlreadyExists",
  "ItemNotFound",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "GeneralException",
];

/** One way for one trip to fail: before its work is done, or after. */
export interface Point {
  readonly trip: number;
  readonly how: string;
  readonly verdict: NonNullable<Verdict>;
}

/** Every way for each of so many trips. */
export function pointsOf(trips: number): Point[] {
  const ways = [false, true].flatMap((applied) => {
    const when = applied ? "after its work" : "before its work";
    return [
      ...CODES.map((fail) => ({ how: `${fail} ${when}`, verdict: { fail, applied } })),
      { how: `a lost connection ${when}`, verdict: { drop: true as const, applied } },
    ];
  });
  return Array.from({ length: trips }, (_, i) =>
    ways.map((way) => ({ trip: i + 1, ...way })),
  ).flat();
}
