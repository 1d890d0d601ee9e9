import { sentenceGap } from "../../locales/language";
import { isoDate } from "../../sheet/import";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { ReplayChart } from "./ReplayChart";
import type { Walk } from "./walk";

/** How it ended in one line, the way there as a picture, and how all other starts ended. */
export function ReplayResult({ walk }: { readonly walk: Walk }) {
  const { formats, language } = useSpeech();
  const { data } = useToolWords();
  if (walk.kind !== "walked") {
    return <p class="status-bad">{walk.kind === "noStart" ? data.noStart : data.incomplete}</p>;
  }
  const { path, shares } = walk;
  const last = path.at(-1)!;
  const verdict = data.verdicts[last.status](
    isoDate(last.date),
    formats.count(path.length - 1),
    formats.percent(last.equity.toNumber(), 0),
  );
  const starts = shares[0]?.starts ?? 0;
  const share = (count: number) => formats.percent(count / starts, 1);
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
            {[data.rollingNote(formats.count(starts)), data.method].join(sentenceGap(language))}
          </p>
        </>
      )}
    </>
  );
}
