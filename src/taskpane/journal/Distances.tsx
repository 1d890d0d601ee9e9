import type { JournalRow } from "../../sheet/journal";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { writeFigure } from "./changes";

const LINES = ["toStop", "toCap", "toCall"] as const;
const [WIDTH, HEIGHT, PAD] = [260, 70, 4];
/** The newest rows that are drawn. */
const MOST = 60;

/** The distances of a sheet's logged rows, from the oldest to the newest. */
export function Distances({ rows }: { readonly rows: readonly JournalRow[] }) {
  const speech = useSpeech();
  const { journal: t } = useToolWords();
  const shown = rows.slice(-MOST);
  if (shown.length < 2) return null;
  const numbers = shown.flatMap((row) => LINES.map((key) => row[key])).filter(isNumber);
  const [low, high] = [Math.min(0, ...numbers), Math.max(1, ...numbers)];
  const x = (i: number) => PAD + (i * (WIDTH - 2 * PAD)) / (shown.length - 1);
  const y = (bp: number) => PAD + ((high - bp) * (HEIGHT - 2 * PAD)) / (high - low);
  const says = LINES.map((key) => {
    const write = (row: JournalRow) => writeFigure(key, row[key], speech, t.unknown);
    return t.chartSays(t.names[key], write(shown[0]!), write(shown.at(-1)!));
  });
  return (
    <figure class="journal-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t.chart}: ${says.join("; ")}`}
      >
        <line class="zero" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {LINES.map((key) => (
          <path
            key={key}
            data-line={key}
            d={pathOf(
              shown.map((row) => row[key]),
              x,
              y,
            )}
          />
        ))}
      </svg>
      <figcaption>
        {LINES.map((key) => (
          <span key={key} data-line={key}>
            {t.names[key]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const isNumber = (value: number | string | undefined): value is number => typeof value === "number";

/** A line through what is known: it breaks where nothing is. */
function pathOf(
  values: readonly (number | string | undefined)[],
  x: (i: number) => number,
  y: (bp: number) => number,
): string {
  return values
    .map((value, i) => {
      if (!isNumber(value)) return "";
      const starts = i === 0 || !isNumber(values[i - 1]);
      return `${starts ? "M" : "L"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}
