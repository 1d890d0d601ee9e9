import { printed, refusal } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const LONG_BOND = { coupon: 0.04625, maturity: "2044-11-15" };

const ACTIVITY = [
  "\uFEFFStatement,Header,Field Name,Field Value",
  "Statement,Data,BrokerName,Interactive Brokers LLC",
  'Statement,Data,Period,"December 1, 2025 - December 10, 2025"',
  "Account Information,Header,Field Name,Field Value",
  "Account Information,Data,Base Currency,USD",
  "Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change",
  "Net Asset Value,Data,Cash,-30000,0,-30257.35,-30257.35,-257.35",
  "Net Asset Value,Data,Total,100000,129022.78,-30257.35,98765.43,-1234.57",
  "Net Asset Value,Header,Time Weighted Rate of Return",
  "Net Asset Value,Data,1.23%",
  "Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code",
  "Open Positions,Data,Summary,Stocks,USD,SPY,10,1,500,5000,600,6000,1000,",
  "Open Positions,Total,,Stocks,USD,,,,,5000,,6000,1000,",
  "Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Accrued Int.,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code",
  'Open Positions,Data,Summary,Bonds,USD,T 4 5/8 09/15/26,"100,000",1105.66,99.5,99500,100.25,100250,750,',
  'Open Positions,Data,Lot,Bonds,USD,T 4 5/8 09/15/26,"100,000",,99.5,99500,100.25,100250,750,',
  "Open Positions,Data,Summary,Bonds,EUR,DBR 2.5 08/15/46,1000,,99.5,99500,100.25,1000,750,",
  "Open Positions,Data,Summary,Bonds,USD,XYZ 5.25 08/15/46,1000,,99.5,99500,100.25,1000,750,",
  "Open Positions,Data,Summary,Treasury Bills,USD,B 0 04/24/26,50000,,98,49000,98.75,49375,375,",
  "Open Positions,SubTotal,,Bonds,USD,,,,,99500,,100250,750,",
  "Cash Report,Header,Currency Summary,Currency,Total,Securities,Futures,",
  "Cash Report,Data,Starting Cash,Base Currency Summary,-30000,-30000,0,",
  "Cash Report,Data,Ending Cash,Base Currency Summary,-20000,-20000,0,",
  "Cash Report,Data,Ending Cash,USD,-30257.35,-30257.35,0,",
  "Cash Report,Data,Ending Cash,EUR,5000,5000,0,",
  "Cash Report,Data,Ending Settled Cash,USD,-30000,-30000,0,",
  "Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Security ID,Multiplier,Type,Code",
  "Financial Instrument Information,Data,Bonds,T 4 5/8 09/15/26,UNITED STATES TREAS,1,91282CHY0,1,Govt,",
  "Financial Instrument Information,Data,Bonds,XYZ 5.25 08/15/46,XYZ CORP,2,00000AAA0,1,Corp,",
];

describe("IBKR's activity statement", () => {
  test("gives positions, cash, equity and date; what is not counted is named", () => {
    const read = printed("U1.csv", text(...ACTIVITY));
    expect(read).toMatchObject({
      kind: "statement",
      account: { date: "2025-12-10", cash: -30257.35, equity: 98765.43 },
      positions: [
        {
          symbol: "T 4 5/8 09/15/26",
          coupon: 0.04625,
          maturity: "2026-09-15",
          face: 100_000,
          price: 100.25,
          value: 100_250,
          accrued: 1105.66,
        },
        { symbol: "B 0 04/24/26", coupon: 0, maturity: "2026-04-24", face: 50_000, price: 98.75 },
      ],
    });
    expect(read.leftOut!.map(({ line, why }) => `${line}: ${why}`)).toEqual([
      '12: no fixed-coupon Treasury: "SPY"',
      '13: a total: "Total Stocks"',
      '16: a lot of a position that is counted already: "T 4 5/8 09/15/26"',
      '17: "DBR 2.5 08/15/46" is in EUR: not counted',
      '18: no fixed-coupon Treasury: "XYZ 5.25 08/15/46"',
      '20: a total: "Total Bonds"',
      "25: cash of 5000 in EUR: not counted",
    ]);
    expect(read).not.toHaveProperty("questions");
  });

  test("of one day, in a base currency other than the dollar: equity is computed, and it says so", () => {
    const lines = ACTIVITY.map((line) =>
      line
        .replace("Base Currency,USD", "Base Currency,EUR")
        .replace("December 1, 2025 - December 10, 2025", "December 10, 2025"),
    );
    const read = printed("U1.csv", text(...lines));
    expect(read.account).toEqual({ date: "2025-12-10", cash: -30257.35, equity: 120473.31 });
    expect(read.notes).toEqual([expect.stringMatching(/base currency is EUR/)]);
  });

  test("has another currency's cash below 1% of equity left unsaid, where its rate is told", () => {
    const small = ACTIVITY.map((line) => line.replace("EUR,5000,5000", "EUR,800,800"));
    const rates = [
      "Base Currency Exchange Rate,Header,Currency,Exchange Rate",
      "Base Currency Exchange Rate,Data,EUR,1.1",
    ];
    const why = (lines: readonly string[]) =>
      printed("U1.csv", text(...lines))
        .leftOut!.map((one) => one.why)
        .join();
    expect(why([...small, ...rates])).not.toMatch(/cash/);
    expect(why(small)).toMatch(/cash of 800 in EUR/);
    expect(why([...ACTIVITY, ...rates])).toMatch(/cash of 5000 in EUR/);
  });

  test.each([
    [
      "simplified",
      "净资产值,Data,总数,1,2,3,77777.5,5",
      "未平仓持仓,Header,DataDiscriminator,资产分类,货币,代码,数量,合约乘数,成本价格,成本基础,收盘价格,价值,未实现的损益,代码",
      "未平仓持仓,Data,Summary,债券,USD,T 4 5/8 11/15/44,1000,1,99,990,97.5,975,1,",
      "现金报告,Data,期末现金,USD,-500.5,-500.5,0",
    ],
    [
      "traditional",
      "淨資產值,Data,總數,1,2,3,77777.5,5",
      "未平倉持倉,Header,DataDiscriminator,資產分類,貨幣,代碼,數量,合約乘數,成本價格,成本基礎,收盤價格,價值,未實現的損益,代碼",
      "未平倉持倉,Data,Summary,債券,USD,T 4 5/8 11/15/44,1000,1,99,990,97.5,975,1,",
      "現金報告,Data,期末現金,USD,-500.5,-500.5,0",
    ],
  ])("in %s Chinese", (_, ...lines) => {
    const csv = text('Statement,Data,Period,"十二月 10, 2025"', ...lines);
    expect(printed("U1.csv", csv)).toMatchObject({
      kind: "statement",
      account: { date: "2025-12-10", cash: -500.5, equity: 77_777.5 },
      positions: [
        { symbol: "T 4 5/8 11/15/44", ...LONG_BOND, face: 1000, price: 97.5, value: 975 },
      ],
    });
  });
});

describe("IBKR Flex", () => {
  const position = (attributes: string) =>
    `<OpenPosition currency="USD" fxRateToBase="1" reportDate="20251210" side="Long" ${attributes} />`;
  const XML = text(
    '<FlexQueryResponse queryName="x" type="AF"><FlexStatements count="1">',
    '<FlexStatement accountId="U1" fromDate="20251201" toDate="20251210">',
    '<AccountInformation accountId="U1" currency="USD" /><OpenPositions>',
    position(
      'assetCategory="BOND" levelOfDetail="SUMMARY" symbol="T 4 5/8 11/15/44" position="100000" markPrice="97.67" positionValue="97670" accruedInt="320.5"',
    ),
    position(
      'assetCategory="BOND" levelOfDetail="LOT" symbol="T 4 5/8 11/15/44" position="100000" markPrice="97.67" positionValue="97670"',
    ),
    position(
      'assetCategory="BILL" levelOfDetail="SUMMARY" symbol="912797NX8" description="US TREASURY BILL 04/24/26" position="50000" markPrice="98.7" positionValue="49350"',
    ),
    position(
      'assetCategory="STK" levelOfDetail="SUMMARY" symbol="A&amp;B" position="5" markPrice="98.7" positionValue="49350"',
    ),
    '</OpenPositions><CashReport><CashReportCurrency currency="BASE_SUMMARY" endingCash="-1" />',
    '<CashReportCurrency currency="USD" endingCash="-60000.25" /></CashReport>',
    '<EquitySummaryInBase><EquitySummaryByReportDateInBase reportDate="20251210" total="87340.25" />',
    '<EquitySummaryByReportDateInBase reportDate="20251209" total="1" /></EquitySummaryInBase>',
    "</FlexStatement></FlexStatements></FlexQueryResponse>",
  );

  test("as XML", () => {
    const read = printed("flex.xml", XML);
    expect(read).toMatchObject({
      kind: "statement",
      account: { date: "2025-12-10", cash: -60000.25, equity: 87340.25 },
      positions: [
        { symbol: "T 4 5/8 11/15/44", ...LONG_BOND, face: 100_000, price: 97.67, accrued: 320.5 },
        { symbol: "912797NX8", coupon: 0, maturity: "2026-04-24", face: 50_000 },
      ],
    });
    expect(read.leftOut!.map(({ line, why }) => `${line}: ${why}`)).toEqual([
      '5: a lot of a position that is counted already: "T 4 5/8 11/15/44"',
      '7: no fixed-coupon Treasury: "A&B"',
    ]);
  });

  test.each(["20251210", "2025-12-10", "20251210;150000"])("with the date %s", (date) => {
    expect(printed("flex.xml", XML.replaceAll("20251210", date)).account).toMatchObject({
      date: "2025-12-10",
    });
  });

  test("as CSV, each section below a heading of its own", () => {
    const csv = text(
      '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Quantity","MarkPrice","PositionValue","AccruedInterest","ReportDate","LevelOfDetail"',
      '"U1","USD","BOND","T 4 5/8 11/15/44","100000","97.67","97670","320.5","2025-12-10","SUMMARY"',
      '"ClientAccountID","CurrencyPrimary","EndingCash"',
      '"U1","USD","-500"',
    );
    expect(printed("flex.csv", csv)).toMatchObject({
      kind: "statement",
      account: { date: "2025-12-10", cash: -500 },
      positions: [{ ...LONG_BOND, face: 100_000, accrued: 320.5 }],
    });
  });

  test("without positions is refused", () => {
    expect(refusal("a.xml", "<?xml version='1.0'?><rates><rate/></rates>")).toMatch(
      /^this is XML, of which only .* Flex query/,
    );
  });
});
