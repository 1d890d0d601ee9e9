import { useState } from "preact/hooks";
import { isoDate, serialOfIso } from "../../domain";
import type { OurSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import { LeftOutList } from "../data/LeftOutList";
import { Question } from "../parts/Question";
import { todaySerial } from "../parts/today";
import { useToolWords } from "../tool-words";
import { readTyped } from "../typing/typed-number";
import { useSpeech } from "../words";
import { AccountTable } from "./AccountTable";
import { buildAccount, updateAccount } from "./build-account";
import { EquityCheck } from "./EquityCheck";
import { accountInputs } from "./request";
import type { CheckedAccount } from "./use-account";

interface Props {
  readonly workbook: Workbook;
  readonly read: CheckedAccount;
  readonly accounts: readonly OurSheet[];
  readonly onDone: () => void;
}

/** How old a statement may be and still say how things stand today. */
const RECENT_DAYS = 31;

/** What was read, what does not fit, what was left out; its date and cash; and one button. */
export function AccountPreview({ workbook, read, accounts, onDone }: Props) {
  const { words, language, formats } = useSpeech();
  const { account } = useToolWords();
  const { reading, checked } = read;
  const found = reading.account?.date;
  const age = found === undefined ? 0 : todaySerial() - found;
  const [day, setDay] = useState(found === undefined ? "" : isoDate(found));
  const [balance, setBalance] = useState(
    reading.account?.cash === undefined ? "" : formats.field(reading.account.cash, "money"),
  );
  const [asOf, setAsOf] = useState<"today" | "statement">(
    age >= 0 && age <= RECENT_DAYS ? "today" : "statement",
  );
  const date = serialIn(day);
  const typed = readTyped(balance, "money");
  const cash = typed.kind === "number" && typed.value !== 0 ? typed.value : undefined;
  const lacking =
    date === undefined ? account.needs.date : cash === undefined ? account.needs.cash : "";
  const busy = workbook.state.phase === "running";
  /** Made anew, or put on a sheet that stands. */
  const build = (onto?: string) => {
    if (busy || date === undefined || cash === undefined) return;
    const inputs = accountInputs(read, { date, cash, asOf: asOf === "today" ? asOf : date });
    onDone();
    void workbook.run(
      "account",
      onto === undefined
        ? buildAccount(inputs, language, account)
        : updateAccount(onto, inputs, account),
    );
  };
  const live = accounts.filter(({ dialect }) => dialect === "live");
  const portable = accounts.filter(({ dialect }) => dialect !== "live");
  const equity =
    cash === undefined ? undefined : read.equity(checked, cash, reading.account?.equity);
  return (
    <Question label={account.read(checked.length)}>
      <p>{account.read(checked.length)}</p>
      <AccountTable checked={checked} />
      <LeftOutList leftOut={reading.leftOut} />
      {read.selected && <p class="note">{read.follows ? account.follows : account.copies}</p>}
      <div class="setting">
        <label for="account-date">{account.date}</label>
        <input
          id="account-date"
          type="date"
          value={day}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
      <div class="setting">
        <label for="account-cash">{account.cash}</label>
        <input
          id="account-cash"
          type="text"
          inputMode="text"
          value={balance}
          onInput={({ currentTarget }) => setBalance(currentTarget.value)}
        />
      </div>
      {equity && <EquityCheck equity={equity} />}
      <div class="setting">
        <label for="account-as-of">{account.asOf}</label>
        <select
          id="account-as-of"
          value={asOf}
          onChange={({ currentTarget }) => setAsOf(currentTarget.value as typeof asOf)}
        >
          <option value="today">{account.asOfToday}</option>
          <option value="statement">{account.asOfStatement}</option>
        </select>
      </div>
      {lacking && <p class="note">{lacking}</p>}
      <button
        type="button"
        class="button"
        id="account-build"
        aria-disabled={busy || lacking !== ""}
        onClick={() => build()}
      >
        {account.build}
      </button>
      {live.map(({ name }) => (
        <button
          key={name}
          type="button"
          class="button button-quiet"
          data-update={name}
          aria-disabled={busy || lacking !== ""}
          onClick={() => build(name)}
        >
          {account.update(name)}
        </button>
      ))}
      {portable.map(({ name }) => (
        <p key={name} class="note" data-portable={name}>
          {account.portable(name)}
        </p>
      ))}
      <button type="button" class="button button-quiet" onClick={onDone}>
        {words.bar.cancel}
      </button>
    </Question>
  );
}

/** The serial of `2026-12-01`; undefined where nothing was chosen. */
function serialIn(day: string): number | undefined {
  const serial = serialOfIso(day);
  return Number.isNaN(serial) ? undefined : serial;
}
