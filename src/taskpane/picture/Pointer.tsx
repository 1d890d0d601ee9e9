import type { Frame } from "./frame";

interface Props {
  readonly frame: Frame;
  readonly bp: number;
  /** Equity left there; undefined where it is not known. */
  readonly equity: number | undefined;
}

/** The point that the readout speaks of. A layer of its own: the picture below need not be drawn anew. */
export function Pointer({ frame, bp, equity }: Props) {
  const x = frame.x(bp);
  return (
    <svg class="picture-pointer" width={frame.width} height={frame.height} aria-hidden="true">
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} />
      {equity !== undefined && equity >= 0 && <circle cx={x} cy={frame.y(equity)} r={5} />}
    </svg>
  );
}
