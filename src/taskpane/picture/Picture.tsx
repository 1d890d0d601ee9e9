import type { Position } from "../../domain";
import { memo } from "../parts/memo";
import { useSpeech } from "../words";
import { describe, sayRise } from "./describe";
import { labelTop, type Frame } from "./frame";
import type { Layout } from "./layout";
import type { Scene } from "./scene";
import "./picture.css";

interface Props {
  readonly scene: Scene;
  readonly position: Position;
  readonly layout: Layout;
}

/** Equity left against the shock, with the levels that matter marked. */
export const Picture = memo(function Picture({ scene, position, layout }: Props) {
  const speech = useSpeech();
  const { frame } = layout;
  return (
    <svg
      class="picture"
      width={frame.width}
      height={frame.height}
      role="img"
      aria-label={describe(scene, position, speech)}
    >
      <Zones scene={scene} frame={frame} />
      <Axes frame={frame} />
      <Past scene={scene} frame={frame} />
      <path class="picture-revalued" d={frame.path(scene.revalued)} />
      <path class="picture-curve" d={frame.path(scene.secondOrder)} />
      <Marks layout={layout} />
    </svg>
  );
});

function Zones({ scene, frame }: { scene: Scene; frame: Frame }) {
  const { stopFrom, callFrom } = scene;
  const call = callFrom === undefined ? frame.right : frame.x(callFrom);
  const stop = stopFrom === undefined ? call : Math.min(call, frame.x(stopFrom));
  const height = frame.bottom - frame.top;
  return (
    <>
      <rect class="zone-stop" x={stop} y={frame.top} width={call - stop} height={height} />
      <rect class="zone-call" x={call} y={frame.top} width={frame.right - call} height={height} />
    </>
  );
}

/** The worst rises of the past, as far as they lie within the picture. */
function Past({ scene, frame }: { scene: Scene; frame: Frame }) {
  const speech = useSpeech();
  return (
    <>
      {scene.past
        .filter(({ bp }) => bp <= scene.to)
        .map((rise) => (
          <g
            key={`${rise.since} ${rise.days}`}
            class={rise.onRecord ? "picture-record" : "picture-worst"}
            transform={`translate(${frame.x(rise.bp)},${frame.bottom})`}
          >
            <title>{sayRise(rise, speech)}</title>
            <path d="M0 -1 l3.5 -7 h-7 z" />
          </g>
        ))}
    </>
  );
}

function Axes({ frame }: { frame: Frame }) {
  const { formats } = useSpeech();
  return (
    <g class="picture-axes">
      {frame.yTicks.map((equity) => (
        <g key={equity} transform={`translate(0,${frame.y(equity)})`}>
          <line x1={frame.left} x2={frame.right} />
          <text x={frame.left - 6} dy="0.32em" text-anchor="end">
            {formats.percent(equity, 0)}
          </text>
        </g>
      ))}
      {frame.xTicks.map((bp) => (
        <text key={bp} x={frame.x(bp)} y={frame.bottom + 15} text-anchor="middle">
          {formats.signedBp(bp)}
        </text>
      ))}
    </g>
  );
}

/** All the lines come before all the labels: none may run through a label of another. */
function Marks({ layout: { frame, marks } }: { layout: Layout }) {
  return (
    <>
      {marks.map(({ id, bp, label }) => (
        <g key={id} class="picture-mark" data-mark={id} transform={`translate(${frame.x(bp)},0)`}>
          <line y1={labelTop(frame, label.row) + 2} y2={frame.bottom} />
        </g>
      ))}
      {marks.map(({ id, text, label }) => (
        <g key={id} class="picture-mark" data-mark={id}>
          <text
            x={label.left}
            y={labelTop(frame, label.row)}
            textLength={label.within}
            lengthAdjust="spacingAndGlyphs"
          >
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
