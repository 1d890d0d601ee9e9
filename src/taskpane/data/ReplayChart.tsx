import { isoDate, type Exact, type ReplayDay } from "../../domain";
import { useWidth } from "../parts/use-width";
import { polyline } from "../picture/polyline";
import { ticks } from "../picture/ticks";
import { useSpeech } from "../words";

interface Props {
  readonly path: readonly ReplayDay<Exact>[];
  /** What a reader who cannot see it is told. */
  readonly label: string;
}

const HEIGHT = 110;
/** Room that two dates need beside each other; with less, the field above tells the first. */
const TWO_DATES = 130;
const MARGIN = { left: 40, right: 8, top: 8, bottom: 20 };

/** The equity from the start to its end, as a fraction of the start's. */
export function ReplayChart({ path, label }: Props) {
  const { formats } = useSpeech();
  const { element, width } = useWidth<HTMLDivElement>();
  const equities = path.map(({ equity }) => Math.max(0, equity.toNumber()));
  const most = Math.max(1.1, ...equities);
  const [first, last] = [path[0]!.date, path.at(-1)!.date];
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const x = (date: number) =>
    MARGIN.left + ((date - first) / Math.max(1, last - first)) * (right - MARGIN.left);
  const y = (equity: number) => bottom - (equity / most) * (bottom - MARGIN.top);
  const curve = polyline(path.map(({ date }, i) => [x(date), y(equities[i]!)]));
  return (
    <div ref={element}>
      <svg class="picture" width={width} height={HEIGHT} role="img" aria-label={label}>
        <g class="picture-axes">
          {ticks(0, most, 3).map((equity) => (
            <g key={equity} transform={`translate(0,${y(equity)})`}>
              <line x1={MARGIN.left} x2={right} />
              <text x={MARGIN.left - 6} dy="0.32em" text-anchor="end">
                {formats.percent(equity, 0)}
              </text>
            </g>
          ))}
          {right - MARGIN.left > TWO_DATES && (
            <text x={MARGIN.left} y={HEIGHT - 4}>
              {isoDate(first)}
            </text>
          )}
          <text x={right} y={HEIGHT - 4} text-anchor="end">
            {isoDate(last)}
          </text>
        </g>
        <path class="picture-curve" d={curve} />
        <circle class="replay-end" cx={x(last)} cy={y(equities.at(-1)!)} r={4} />
      </svg>
    </div>
  );
}
