import type { CheckedEquity } from "../../files";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";

interface Props {
  readonly equity: CheckedEquity;
}

/** What the account is worth by the lines that were read, beside the statement's own figure. */
export function EquityCheck({ equity: { worth, equity, stated, differs } }: Props) {
  const { formats } = useSpeech();
  const { account } = useToolWords();
  const money = (value: number) => formats.computed(value, "money");
  return (
    <p id="account-equity" class={differs ? "status-bad" : "note"}>
      {account.equity(money(worth), money(equity))}
      {stated !== undefined && account.statedEquity(money(stated), differs)}
    </p>
  );
}
