/**
 * One word for one thing, in every text for people: on the left what is not said, on the right what
 * is said instead.
 */
export const TERMS: { readonly [language in "en" | "zh-TW"]: readonly [RegExp, string][] } = {
  en: [
    [/\bmend(s|ed|ing)?\b/i, "fix"],
    [/\bfull call|\bcall: full\b/i, "call at full revaluation"],
    [/\bround[- ]trips?\b/i, "(nothing: a report tells what was made)"],
  ],
  "zh-TW": [
    [/回補/, "回本"],
    [/完整追繳|追繳：完整/, "追繳（完整重估）"],
    [/軟性訊號|軟判斷|軟指標/, "軟訊號"],
    [/供應.*訊號/, "指定軟訊號資料"],
    [/重疊窗口|重疊視窗/, "重疊區間"],
    [/(?<![大小高低])於 (\$\{yld|\d+(\.\d+)?%)/, "殖利率 5.25%"],
    [/溢價/, "溢酬"],
    [/拍賣/, "標售"],
    [/數列/, "序列"],
    [/年限|剩餘年數|距到期年數/, "年期"],
    [/折價/, "折損"],
    [/未知/, "不明"],
    [/滾動收益|滾降(?!收益)/, "滾降收益"],
    [/基點/, "bp"],
    [/分級|層級/, "級距"],
    [/收益率/, "殖利率"],
    [/杠杆/, "槓桿"],
    [/久期/, "存續期間"],
    [/保證金追加|追加保證金/, "追繳"],
  ],
};
