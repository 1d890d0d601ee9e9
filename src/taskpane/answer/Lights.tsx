import { isoDate } from "../../domain";
import type { Light, Lights as DomainLights, RulesLight } from "../../domain";
import { Icon, type IconName } from "../parts/Icon";
import { useSpeech, type Speech } from "../words";

interface Props {
  readonly lights: DomainLights;
  readonly signalsFrom: string | undefined;
  /** Excel serial. */
  readonly today: number;
}

/** What a trader reads first: three lights, each a word, an icon and a colour that say the same. */
export function Lights({ lights: { rules, carry, signals }, signalsFrom, today }: Props) {
  const speech = useSpeech();
  const { answer } = speech.words;
  return (
    <div class="lights">
      <h1 class="light light-rules" data-tone={rules.tone} data-light="rules" aria-live="polite">
        <span class="light-name">
          {answer.lights.rules} <time>{isoDate(today)}</time>
        </span>
        <Word
          code={rules.word}
          text={answer.rules[rules.word] + nearness(rules, speech)}
          icon={rules.word}
        />
      </h1>
      <Small
        id="carry"
        name={answer.lights.carry}
        light={carry}
        text={answer.carry[carry.word]}
        note={answer.carryNotes[carry.word]}
      />
      <Small
        id="signals"
        name={answer.lights.signals}
        light={signals}
        text={answer.signals[signals.word]}
        note={
          signalsFrom === undefined
            ? answer.noSignals
            : answer.onSheet(answer.signalNotes[signals.word], signalsFrom)
        }
      />
    </div>
  );
}

interface SmallProps {
  readonly id: "carry" | "signals";
  readonly name: string;
  readonly light: Light<string>;
  readonly text: string;
  readonly note: string;
}

export const TONE_ICONS = {
  green: "OK",
  amber: "amber",
  red: "MARGIN CALL",
  unknown: "UNKNOWN",
} as const;

export function Small({ id, name, light: { word, tone }, text, note }: SmallProps) {
  return (
    <div class="light" data-tone={tone} data-light={id}>
      <span class="light-name">{name}</span>
      <Word code={word} text={text} icon={TONE_ICONS[tone]} />
      <span class="light-note">{note}</span>
    </div>
  );
}

/** In Chinese the status itself stands beside the word for it; neither is broken in two. */
export function Word({ code, text, icon }: { code: string; text: string; icon: IconName }) {
  const { language } = useSpeech();
  return (
    <span class="light-word">
      <Icon name={icon} />
      <span>
        {text}
        {language !== "en" && " "}
        {language !== "en" && <span class="light-code">{code}</span>}
      </span>
    </span>
  );
}

/** What makes a light amber though its rules are kept. */
export function nearness(
  { atCap, nearCap, nearStop, word }: RulesLight,
  { words: { answer } }: Speech,
) {
  if (word !== "OK" && word !== "NO LOAN") return "";
  if (atCap && word === "OK") return answer.near.cap;
  if (nearStop) return answer.near.stop;
  return nearCap ? answer.near.nearCap : "";
}
