import { useEffect, useState } from "preact/hooks";
import type { Lights, Tone } from "../../domain";
import type { ViewedAccount } from "../../excel";
import { useToolWords } from "../tool-words";
import { distanceOf, wordOf } from "../view/account-words";
import type { View } from "../view/view";
import { useSpeech, type Speech } from "../words";
import { nearness } from "./Lights";
import "./lights-line.css";

interface Props {
  readonly lights: Lights;
  /** Lights of an Account sheet in front come before those of the numbers below. */
  readonly view: View | undefined;
}

/**
 * The three lights once more, in a slim line at the top, while the answer itself is scrolled out of
 * sight. For the eye alone: the answer itself tells screen readers what changes.
 */
export function LightsLine({ lights, view }: Props) {
  const speech = useSpeech();
  const { view: t } = useToolWords();
  const account = view?.state.account;
  const isOfAccount = account !== undefined;
  const isAway = useAnswerAway(isOfAccount);
  const cells = account ? cellsOfAccount(account, speech, t.account.call) : cellsOf(lights, speech);
  useEffect(() => {
    const { documentElement: root } = document;
    if (isAway) root.setAttribute("data-lights-line", isOfAccount ? "account" : "");
    return () => root.removeAttribute("data-lights-line");
  }, [isAway, isOfAccount]);
  return (
    <div class="lights-line" aria-hidden="true" hidden={!isAway}>
      {cells.map(([id, name, tone, word]) => (
        <span key={id} class="lights-line-cell" data-tone={tone} data-line={id}>
          <small>{name}</small>
          <b>{word}</b>
        </span>
      ))}
      {account && (
        <span class="lights-line-note">
          {account.name} {t.account.below} {view?.sheet?.name ?? t.scratch}
        </span>
      )}
    </div>
  );
}

type Cell = readonly [id: string, name: string, tone: Tone | undefined, word: string];

const cellsOf = ({ rules, carry, signals }: Lights, speech: Speech): Cell[] => {
  const { answer } = speech.words;
  return [
    ["rules", answer.lights.rules, rules.tone, answer.rules[rules.word] + nearness(rules, speech)],
    ["carry", answer.lights.carry, carry.tone, answer.carry[carry.word]],
    ["signals", answer.lights.signals, signals.tone, answer.signals[signals.word]],
  ];
};

/** The nearest call is a number without a colour, as on the sheet. */
function cellsOfAccount(account: ViewedAccount, speech: Speech, callName: string): Cell[] {
  const { words } = speech;
  const { lights } = words.answer;
  const { rules, carry, call } = account;
  return [
    ["rules", lights.rules, rules.tone, wordOf(rules.word, words)],
    ["carry", lights.carry, carry.tone, wordOf(carry.word, words)],
    ["call", callName, undefined, distanceOf(call, speech)],
  ];
}

/**
 * Whether the words of the answer's lights are above the pane's upper edge.
 * @param isOfAccount with which another answer stands there
 */
function useAnswerAway(isOfAccount: boolean): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const lights = document.querySelector(".lights");
    if (!lights) return;
    const observer = new IntersectionObserver(([seen]) => setAway(!seen!.isIntersecting));
    observer.observe(lights);
    return () => observer.disconnect();
  }, [isOfAccount]);
  return isAway;
}
