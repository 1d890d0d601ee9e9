import { actions } from "./actions.en";
import { data } from "./data.en";
import { explain } from "./explain.en";
import { page } from "./page.en";
import { whatif } from "./whatif.en";

/** The texts of what is loaded after the answer has been drawn, by topic. */
export const englishTools = { actions, data, explain, page, whatif };

export type ToolWords = typeof englishTools;
