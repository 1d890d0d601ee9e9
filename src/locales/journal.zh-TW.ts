import type { JournalTexts } from "./journal.en";

export const journalTexts: JournalTexts = {
  sheetName: "日誌",
  title: "日誌",
  note: "每按一次「記錄今天」，就在下方新增一列。旁邊您自己的欄位維持原樣。",
  change: {
    title: "自前一個月最後一列以來的變化",
    between: "變化",
    same: "相同",
    row: "所在列",
  },
  columns: {
    time: "記錄時間",
    sheet: "工作表",
    yld: "殖利率",
    lev: "槓桿",
    equity: "淨值",
    value: "部位",
    netCarry: "淨利差收益",
    rules: "規則",
    carry: "利差",
    signals: "訊號",
    toStop: "距停損 bp",
    toCap: "距上限 bp",
    toCall: "距追繳 bp",
    cushion: "損益兩平 bp",
    note: "備註",
  },
};
