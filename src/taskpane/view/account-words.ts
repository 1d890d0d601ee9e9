import type { ViewedAccount } from "../../excel";
import { TONE_ICONS } from "../answer/Lights";
import { shortBp } from "../answer/distance";
import type { IconName } from "../parts/Icon";
import type { Speech } from "../words";

type Light = ViewedAccount["rules"];

/** A status of an Account sheet in the pane's language; one that no other sheet has is its own word. */
export function wordOf(word: Light["word"], { answer }: Speech["words"]): string {
  const known: Readonly<Record<string, string>> = { ...answer.carry, ...answer.rules };
  return known[word] ?? word;
}

type Figure = ViewedAccount["call"];

export function figureOf(
  figure: Figure,
  write: (value: number) => string,
  { answer }: Speech["words"],
): string {
  if (typeof figure === "number") return write(figure);
  return figure === "none" ? answer.noCall : answer.unknown;
}

export const distanceOf = (figure: Figure, { words, formats }: Speech): string =>
  figureOf(figure, (bp) => words.answer.bp(shortBp(bp, formats.signedBp)), words);

const ICONS: readonly string[] = ["OK", "NO LOAN", "REDUCE", "STOP", "MARGIN CALL", "UNGUARDED"];

export const iconOf = ({ word, tone }: Light): IconName =>
  ICONS.includes(word) ? (word as IconName) : TONE_ICONS[tone];
