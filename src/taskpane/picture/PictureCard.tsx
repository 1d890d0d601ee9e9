import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import type { KeyFigures, Position, TenorWorst } from "../../domain";
import { isKnown } from "../answer/text";
import { TrialMark, type Trial } from "../answer/TrialMark";
import { useWidth } from "../parts/use-width";
import { useSpeech } from "../words";
import { sayPoint } from "./describe";
import { MARGIN } from "./frame";
import { layoutOf } from "./layout";
import { Picture } from "./Picture";
import { Pointer } from "./Pointer";
import { Readout } from "./Readout";
import { readAt, sceneOf } from "./scene";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
  readonly worst: TenorWorst | undefined;
  /** What the past did to the position's levels; undefined until it has been loaded. */
  readonly past: ComponentChildren;
  readonly trial: Trial | undefined;
  readonly bp: number;
  readonly onPick: (bp: number) => void;
}

/** Half a slider's thumb: so far its ends stand inside its box. */
const THUMB = 8;

/** The picture, the slider under its axis, and the point that is read out. */
export function PictureCard({ figures, position, trial, worst, past, bp, onPick }: Props) {
  const speech = useSpeech();
  const { picture } = speech.words;
  const { element, width } = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<number>();
  const scene = useMemo(() => sceneOf(position, figures, worst), [position, figures, worst]);
  const layout = useMemo(() => layoutOf(scene, width, speech), [scene, width, speech]);
  const { frame } = layout;
  const at = hovered ?? bp;
  const row = useMemo(() => readAt(position, at), [position, at]);
  const left = row && isKnown(row.equityLeft) ? row.equityLeft.toNumber() : undefined;
  const bpUnder = useCallback(
    (event: PointerEvent | MouseEvent) => {
      const { left } = (event.currentTarget as Element).getBoundingClientRect();
      return Math.round(frame.bpAt(event.clientX - left));
    },
    [frame],
  );
  return (
    <section class="card" aria-label={picture.title}>
      <h2>{picture.title}</h2>
      <TrialMark trial={trial} />
      <div
        class="picture-stack"
        ref={element}
        onPointerMove={(event) => setHovered(bpUnder(event))}
        onPointerLeave={() => setHovered(undefined)}
        onClick={(event) => onPick(bpUnder(event))}
      >
        <Picture scene={scene} position={position} layout={layout} />
        <Pointer frame={frame} bp={at} equity={left} />
      </div>
      <input
        id="shock"
        class="shock-slider"
        type="range"
        min={scene.from}
        max={scene.to}
        step={1}
        value={bp}
        aria-label={picture.readout.shock}
        aria-valuetext={
          sayPoint(at, row, figures, speech) ?? speech.words.answer.bp(speech.formats.signedBp(at))
        }
        style={{
          marginLeft: `${MARGIN.left - THUMB}px`,
          width: `${frame.right - frame.left + 2 * THUMB}px`,
        }}
        onInput={(event) => onPick(event.currentTarget.valueAsNumber)}
      />
      <p class="picture-legend">
        <span class="legend-curve">
          {position.convexity?.gt(0) ? picture.secondOrder : picture.linear}
        </span>
        <span class="legend-revalued">{picture.revalued}</span>
        {worst && (
          <span class="legend-worst">{picture.worstRow(worst.sample.first.slice(0, 4))}</span>
        )}
        {worst && (
          <span class="legend-record">{picture.worstRow(worst.record.first.slice(0, 4))}</span>
        )}
      </p>
      <Readout bp={at} row={row} distances={figures} />
      <div class="past-place">{worst && past}</div>
    </section>
  );
}
