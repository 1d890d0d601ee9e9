/**
 * The words of IBKR's activity statement in English and in Chinese, simplified as its statements have
 * them and traditional by analogy.
 */
export const SECTIONS = {
  statement: /^(Statement|报表|報表|对账单|對帳單)$/,
  account: /^(Account Information|账户信息|帳戶資訊|賬戶信息|帳戶信息)$/,
  positions: /^(Open Positions|未平仓持仓|未平倉持倉|未平倉部位)$/,
  cash: /^(Cash Report|现金报告|現金報告)$/,
  value: /^(Net Asset Value|净资产值|淨資產值|净资产价值|資產淨值)$/,
  rates: /^(Base Currency Exchange Rate|基础货币汇率|基礎貨幣匯率)$/,
  instruments:
    /^(Financial Instrument Information|金融产品信息|金融工具信息|金融產品資訊|金融商品資訊)$/,
};

export const COLUMNS = {
  level: /^(DataDiscriminator|数据鉴别器|資料鑑別器)$/i,
  category: /^(Asset Category|资产分类|資產分類|資產類別)$/i,
  currency: /^(Currency|货币|貨幣|幣別)$/i,
  symbol: /^(Symbol|代码|代碼|代號)$/i,
  quantity: /^(Quantity|数量|數量)$/i,
  price: /^(Close Price|收盘价格|收盤價格|收盤價)$/i,
  value: /^(Value|价值|價值|市值)$/i,
  accrued: /^(Accrued Int\.?|Accrued Interest|应计利息|應計利息)$/i,
  fieldName: /^(Field Name|域名称|欄位名稱|字段名称)$/i,
  summary: /^(Currency Summary|货币总结|貨幣總結|貨幣摘要)$/i,
  total: /^(Total|总数|总计|總計|總數|合計)$/i,
  currentTotal: /^(Current Total|当前总数|当前总计|目前總計|目前總數)$/i,
  assetClass: /^(Asset Class|资产类别|资产分类|資產類別|資產分類)$/i,
  description: /^(Description|描述|說明|说明)$/i,
  type: /^(Type|类型|類型)$/i,
  rate: /^(Exchange Rate|汇率|匯率)$/i,
};

export const WORDS = {
  period: /^(Period|期间|期間|时期|時期)$/i,
  baseCurrency: /^(Base Currency|基础货币|基礎貨幣|基準貨幣)$/i,
  endingCash: /^(Ending Cash|期末现金|期末現金|结束现金|結束現金)$/i,
  baseSummary: /^(Base Currency Summary|基础货币总结|基礎貨幣總結|基礎貨幣摘要|基准货币摘要)$/i,
  bonds: /^(Bonds?|Treasury Bills?|债券|債券|国债|國債|国库券|國庫券|美國國庫券|美国国库券)$/i,
};

const CHINESE_MONTHS = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split(" ");

/** `十二月 10, 2025`, as Chinese statements write it, in a form that all dates are read from. */
export function plainDate(text: string): string {
  const found = /^(十[一二]?月|[一二三四五六七八九]月) ?(\d{1,2}),? (\d{4})$/.exec(text);
  if (!found) return text;
  return `${found[3]}-${CHINESE_MONTHS.indexOf(found[1]!) + 1}-${found[2]}`;
}
