import { useEffect, useState } from "preact/hooks";
import type { Lights } from "../../domain";
import { useSpeech } from "../words";
import "./lights-line.css";

interface Props {
  readonly lights: Lights;
}

/**
 * The three lights once more, in a slim line at the top, while the answer itself is scrolled out of
 * sight. For the eye alone: the answer tells its changes to screen readers wherever they are.
 */
export function LightsLine({ lights }: Props) {
  const { answer } = useSpeech().words;
  const isAway = useAnswerAway();
  const cells = [
    ["rules", lights.rules.tone, answer.rules[lights.rules.word]],
    ["carry", lights.carry.tone, answer.carry[lights.carry.word]],
    ["signals", lights.signals.tone, answer.signals[lights.signals.word]],
  ] as const;
  useEffect(() => {
    document.documentElement.toggleAttribute("data-lights-line", isAway);
    return () => document.documentElement.removeAttribute("data-lights-line");
  }, [isAway]);
  return (
    <div class="lights-line" aria-hidden="true" hidden={!isAway}>
      {cells.map(([id, tone, word]) => (
        <span key={id} class="lights-line-cell" data-tone={tone} data-line={id}>
          <small>{answer.lights[id]}</small>
          <b>{word}</b>
        </span>
      ))}
    </div>
  );
}

/** Whether the words of the answer's lights are above the pane's upper edge. */
function useAnswerAway(): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const lights = document.querySelector(".lights");
    if (!lights) return;
    const observer = new IntersectionObserver(([seen]) => setAway(!seen!.isIntersecting));
    observer.observe(lights);
    return () => observer.disconnect();
  }, []);
  return isAway;
}
