import { answer } from "./answer.en";
import { bar } from "./bar.en";
import { inputs } from "./inputs.en";
import { picture } from "./picture.en";
import { start } from "./start.en";

/** The texts that the pane is first drawn with, by topic. */
export const english = { answer, bar, inputs, picture, start };

export type PaneWords = typeof english;
