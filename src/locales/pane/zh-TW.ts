import { actions } from "./actions.zh-TW";
import { answer } from "./answer.zh-TW";
import { data } from "./data.zh-TW";
import { explain } from "./explain.zh-TW";
import { inputs } from "./inputs.zh-TW";
import { page } from "./page.zh-TW";
import { picture } from "./picture.zh-TW";
import { whatif } from "./whatif.zh-TW";
import type { PaneWords } from "./en";

/** Every text of the pane in Traditional Chinese, as it is read in Taiwan. */
export const chinese: PaneWords = { actions, answer, data, explain, inputs, page, picture, whatif };
