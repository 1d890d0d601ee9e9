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
            <tr key={position.line}>
              <th scope="row">{position.symbol}</th>
              <td>{figure(position.face, formats.money)}</td>
              <td>{figure(position.price, (price) => formats.field(price, "times"))}</td>
              <td>{figure(yld, (rate) => formats.percent(rate, 3))}</td>
              <td class={doubts.length > 0 ? "status-bad" : undefined}>
                {doubts.length > 0
                  ? doubts.map((doubt) => account.doubts[doubt]).join("; ")
                  : account.fine}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
