import { actions } from "./actions.en";
import { answer } from "./answer.en";
import { data } from "./data.en";
import { explain } from "./explain.en";
import { inputs } from "./inputs.en";
import { page } from "./page.en";
import { picture } from "./picture.en";
import { whatif } from "./whatif.en";

/** Every text of the pane, by topic. */
export const english = { actions, answer, data, explain, inputs, page, picture, whatif };

export type PaneWords = typeof english;
