import { Fragment } from "preact";
import type { CheckedPosition } from "../../files";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";

interface Props {
  readonly checked: readonly CheckedPosition[];
}

/** The positions as they were read, each with what does not fit in its row. */
export function AccountTable({ checked }: Props) {
  const { formats } = useSpeech();
  const { account } = useToolWords();
  const figure = (value: number | undefined, show: (value: number) => string) =>
    value === undefined ? "–" : show(value);
  const fits = checked.every(({ doubts }) => doubts.length === 0);
  return (
    <div class="held-scroll">
      <table class="held">
        <thead>
          <tr>
            {account.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checked.map(({ position, yld, doubts }) => (
            <Fragment key={position.line}>
              <tr>
                <th scope="row">{position.symbol}</th>
                <td>{figure(position.face, formats.money)}</td>
                <td>{figure(position.price, (price) => formats.computed(price, "money"))}</td>
                <td>{figure(yld, formats.percent)}</td>
              </tr>
              {doubts.length > 0 && (
                <tr>
                  <td colSpan={account.heads.length} class="status-bad">
                    {doubts.map((doubt) => account.doubts[doubt]).join("; ")}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {fits && <p class="note">{account.fine}</p>}
    </div>
  );
}
