import { actions } from "./actions.zh-TW";
import { data } from "./data.zh-TW";
import { explain } from "./explain.zh-TW";
import { page } from "./page.zh-TW";
import { whatif } from "./whatif.zh-TW";
import type { ToolWords } from "./tools.en";

export const chineseTools: ToolWords = { actions, data, explain, page, whatif };
