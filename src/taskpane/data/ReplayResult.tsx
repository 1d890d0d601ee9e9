import { exact, isoDate, type Position, type RollingCount, type RollingShare } from "../../domain";
import { sentenceGap } from "../../locales/language";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { ReplayChart } from "./ReplayChart";
import type { Walk } from "./walk";

interface Props {
  readonly walk: Walk;
  readonly position: Position;
}

/** How it ended in one line, the way there as a picture, and how all other starts ended. */
export function ReplayResult({ walk, position }: Props) {
  const { formats, language } = useSpeech();
  const { data } = useToolWords();
  if (walk.kind !== "walked") {
    return <p class="status-bad">{data[walk.kind]}</p>;
  }
  const { path, shares } = walk;
  const last = path.at(-1)!;
  const verdict = data.verdicts[last.status](
    isoDate(last.date),
    formats.count(path.length - 1),
    formats.percent(last.equity.toNumber(), 0),
    formats.percent(last.wealth.toNumber(), 0),
  );
  const starts = shares[0]?.starts ?? 0;
  const share = ({ count, episodes }: RollingCount) =>
    count === 0
      ? formats.percent(0, 1)
      : data.shareOf(formats.percent(count / starts, 1), episodes.length);
  const runs = runsOf(shares, position);
  return (
    <>
      <p class="replay-verdict" data-status={last.status}>
        {verdict}
      </p>
      <ReplayChart path={path} label={data.chart(verdict)} />
      <h3>{data.rollingTitle}</h3>
      {starts === 0 ? (
        <p class="note">{data.tooShort}</p>
      ) : (
        <>
          <table class="rolling">
            <thead>
              <tr>
                {Object.entries(data.rolling).map(([id, name]) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shares.map(({ leverage, called, calledWithStop, stopped }) => (
                <tr key={leverage}>
                  <th scope="row">{formats.times(leverage)}</th>
                  <td data-head={data.rolling.called}>{share(called)}</td>
                  <td data-head={data.rolling.calledWithStop}>{share(calledWithStop)}</td>
                  <td data-head={data.rolling.stopped}>{share(stopped)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">
            {[
              data.rollingNote(formats.count(starts)),
              ...(runs ? [data.runs(formats.times(runs.leverage), runs.spans)] : []),
              data.method,
            ].join(sentenceGap(language))}
          </p>
        </>
      )}
    </>
  );
}

/** More runs than a sentence can name. */
const MOST_RUNS = 3;

/** When the starts were that ended in a call, at the position's own leverage or the next above it. */
function runsOf(shares: readonly RollingShare[], { lev = exact(1) }: Position) {
  const own = shares.find(({ leverage }) => lev.lte(leverage));
  const episodes = own?.called.episodes ?? [];
  if (episodes.length === 0 || episodes.length > MOST_RUNS) return undefined;
  const spans = episodes.map(({ first, last }) => ({ first: isoDate(first), last: isoDate(last) }));
  return { leverage: own!.leverage, spans };
}
