import type { StartWords } from "./start.en";

export const start: StartWords = {
  failed: (what) =>
    `窗格無法顯示（${what}）。存在此活頁簿或這台電腦上的內容可能已損壞：清除之後，窗格會重新開始。`,
  notForgotten: (why) => `活頁簿未能完成（${why}）。請關閉後重新開啟，再試一次。`,
  forget: "清除我的輸入與設定",
};
