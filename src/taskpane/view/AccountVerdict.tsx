import type { ViewedAccount } from "../../excel";
import { Small, Word } from "../answer/Lights";
import { AccountInputs } from "./AccountInputs";
import { distanceOf, figureOf, iconOf, wordOf } from "./account-words";
import { useToolWords } from "../tool-words";
import type { ExcelRoom } from "../excel-room-type";
import { useSpeech } from "../words";
import type { View } from "./view";

interface Props {
  readonly account: ViewedAccount;
  /** Name of the sheet whose numbers stand below; undefined for scratch numbers. */
  readonly below: string | undefined;
  readonly view: View;
  readonly room: ExcelRoom;
}

/** The answer of the Account sheet in front, as the sheet itself gives it: nothing is computed here. */
export function AccountVerdict({ account, below, view, room }: Props) {
  const speech = useSpeech();
  const { words, formats } = speech;
  const { view: t } = useToolWords();
  const { answer } = words;
  const { rules, carry, call, says, language } = account;
  const figures = [
    ["excess", t.account.excess, figureOf(account.excess, formats.money, words)],
    ["leverage", t.account.leverage, figureOf(account.leverage, formats.times, words)],
    ["first-stop", t.account.stop, distanceOf(account.stop, speech)],
  ] as const;
  return (
    <section
      class="verdict"
      data-verdict={rules.word}
      data-tone={rules.tone}
      data-of="account"
      aria-label={answer.title}
    >
      <div class="lights">
        <h1 class="light light-rules" data-tone={rules.tone} data-light="rules" aria-live="polite">
          <span class="light-name">
            {answer.lights.rules} <span class="account-name">{account.name}</span>
          </span>
          <Word code={rules.word} text={wordOf(rules.word, words)} icon={iconOf(rules)} />
        </h1>
        <Small
          id="carry"
          name={answer.lights.carry}
          light={carry}
          text={wordOf(carry.word, words)}
          note=""
        />
        <div class="light" data-light="call">
          <span class="light-name">{t.account.call}</span>
          <span class="light-word account-call">{distanceOf(call, speech)}</span>
        </div>
      </div>
      <p class="verdict-reason" lang={says === undefined ? undefined : language}>
        {says ?? t.account.unread}
      </p>
      <dl class="headlines">
        {figures.map(([id, label, value]) => (
          <div key={id} class="headline" data-figure={id}>
            <dt>{label}</dt>
            <dd class="headline-value">{value}</dd>
          </div>
        ))}
      </dl>
      <AccountInputs {...{ account, view, room }} />
      <p class="account-below">
        {below === undefined ? t.account.belowScratch : t.account.belowSheet(below)}
      </p>
    </section>
  );
}
