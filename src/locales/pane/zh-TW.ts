import { answer } from "./answer.zh-TW";
import { bar } from "./bar.zh-TW";
import { inputs } from "./inputs.zh-TW";
import { picture } from "./picture.zh-TW";
import { start } from "./start.zh-TW";
import type { PaneWords } from "./en";

/** The pane in Traditional Chinese, as it is read in Taiwan. */
export const chinese: PaneWords = { answer, bar, inputs, picture, start };
