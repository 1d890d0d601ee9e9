import type { Language } from "../language";
import { actions as actionsEn } from "./actions.en";
import { actions as actionsZh } from "./actions.zh-TW";
import { answer as answerEn } from "./answer.en";
import { answer as answerZh } from "./answer.zh-TW";
import { explain as explainEn } from "./explain.en";
import { explain as explainZh } from "./explain.zh-TW";
import { inputs as inputsEn } from "./inputs.en";
import { inputs as inputsZh } from "./inputs.zh-TW";
import { page as pageEn } from "./page.en";
import { page as pageZh } from "./page.zh-TW";
import { picture as pictureEn } from "./picture.en";
import { picture as pictureZh } from "./picture.zh-TW";
import { whatif as whatifEn } from "./whatif.en";
import { whatif as whatifZh } from "./whatif.zh-TW";

const english = {
  actions: actionsEn,
  answer: answerEn,
  explain: explainEn,
  inputs: inputsEn,
  page: pageEn,
  picture: pictureEn,
  whatif: whatifEn,
};

/** Every text of the pane, by topic. */
export type PaneWords = typeof english;

export const PANE_WORDS: Readonly<Record<Language, PaneWords>> = {
  en: english,
  "zh-TW": {
    actions: actionsZh,
    answer: answerZh,
    explain: explainZh,
    inputs: inputsZh,
    page: pageZh,
    picture: pictureZh,
    whatif: whatifZh,
  },
};
