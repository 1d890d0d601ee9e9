import type { Language } from "../language";
import { actions as actionsEn } from "./actions.en";
import { actions as actionsZh } from "./actions.zh-TW";
import { answer as answerEn } from "./answer.en";
import { answer as answerZh } from "./answer.zh-TW";
import { inputs as inputsEn } from "./inputs.en";
import { inputs as inputsZh } from "./inputs.zh-TW";
import { picture as pictureEn } from "./picture.en";
import { picture as pictureZh } from "./picture.zh-TW";

const english = {
  actions: actionsEn,
  answer: answerEn,
  inputs: inputsEn,
  picture: pictureEn,
};

/** Every text of the pane, by topic. */
export type PaneWords = typeof english;

export const PANE_WORDS: Readonly<Record<Language, PaneWords>> = {
  en: english,
  "zh-TW": {
    actions: actionsZh,
    answer: answerZh,
    inputs: inputsZh,
    picture: pictureZh,
  },
};
