import { printed, refusal } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const LONG_BOND = { coupon: 0.04625, maturity: "2044-11-15" };

describe("one table", () => {
  test("TWS, portfolio export", () => {
    const csv = text(
      "Portfolio",
      "Financial Instrument Description,Position,Currency,Market Price,Market Value,Average Price",
      'T 4 5/8 11/15/44,"100,000",USD,97.67,"97,670",99',
    );
    expect(printed("portfolio.csv", csv)).toMatchObject({
      kind: "positions",
      positions: [{ ...LONG_BOND, face: 100_000, price: 97.67, value: 97_670 }],
    });
  });

  test("Schwab", () => {
    const csv = text(
      '"Positions for account Individual ...123 as of 09:00 AM ET, 12/10/2025"',
      "",
      '"Symbol","Description","Qty (Quantity)","Price","Price Chng $ (Price Change $)","Mkt Val (Market Value)","Cost Basis"',
      '"912810UF3","US TREASURY BOND 4.625% 11/15/44 DUE 11/15/44","100,000","97.155","0.1","$97,155.00 ","$99,000.00 "',
      '"Cash & Cash Investments","--","--","--","--","$1,000.00 ","--"',
      '"Account Total","--","--","--","--","$98,155.00 ","--"',
    );
    const read = printed("Individual-Positions.csv", csv);
    expect(read.positions).toMatchObject([
      { ...LONG_BOND, face: 100_000, price: 97.155, value: 97_155 },
    ]);
    expect(read.leftOut).toMatchObject([{ line: 5 }, { line: 6, why: 'a total: "Account Total"' }]);
  });

  test("Fidelity", () => {
    const csv = text(
      "Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,Cost Basis Total,Type",
      "X1,Ind,912810FT0,UNITED STATES TREAS BDS 4.75000% 03/25/2036,10000,$101.25,+$0.1,$10125.00,$9900,Margin,",
      '"The data and information in this file is provided to you solely for your use"',
    );
    const read = printed("Portfolio_Positions.csv", csv);
    expect(read.positions).toMatchObject([
      { coupon: 0.0475, maturity: "2036-03-25", face: 10_000, price: 101.25, value: 10_125 },
    ]);
    expect(read.leftOut).toMatchObject([{ line: 3 }]);
  });

  test("iShares, coupon and maturity in columns of their own", () => {
    const csv = text(
      "iShares 20+ Year Treasury Bond ETF",
      'Fund Holdings as of,"Dec 09, 2025"',
      "",
      "Name,Sector,Asset Class,Market Value,Weight (%),Notional Value,Par Value,CUSIP,Currency,Duration,YTM (%),FX Rate,Maturity,Coupon (%),Mod. Duration",
      'TREASURY BOND,Treasury,Fixed Income,"1,000,000.00",5.1,"1,000,000.00","1,100,000.00",912810SX7,USD,15.5,4.75,1,"May 15, 2050",0.125,15.1',
      'USD CASH,Cash,Cash,"1,000.00",0.1,"1,000.00","1,000.00",-,USD,0,3.8,1,-,0,0',
    );
    const read = printed("TLT_holdings.csv", csv);
    expect(read.positions).toEqual([
      {
        symbol: "TREASURY BOND",
        coupon: 0.00125,
        maturity: "2050-05-15",
        face: 1_100_000,
        value: 1_000_000,
      },
    ]);
    expect(read.leftOut).toEqual([{ line: 6, why: 'no fixed-coupon Treasury: "USD CASH"' }]);
  });

  test("of one's own in Chinese, prices in thirty-seconds, rows that are none named", () => {
    const csv = text(
      "代號,面額,收盤價,應計利息,幣別",
      "T 4 5/8 11/15/44,1500000,97-21+,3000,USD",
      "T 0 1/8 TII 07/15/31,1000,95-00,1,USD",
      "合計,1501000,,,",
    );
    const read = printed("部位.csv", csv);
    expect(read.positions).toMatchObject([
      { ...LONG_BOND, face: 1_500_000, price: 97.671875, accrued: 3000 },
    ]);
    expect(read.leftOut).toMatchObject([
      { line: 3, why: expect.stringMatching(/no fixed-coupon/) },
      { line: 4, why: 'a total: "合計"' },
    ]);
  });

  test("of a German broker, with decimal commas, known as Treasuries by ISIN or name", () => {
    const csv = text(
      "Depotübersicht vom 09.12.2025;;;;;;",
      ";;;;;;",
      "Bezeichnung;ISIN;Stück/Nominale;Kurs;Fälligkeit;Kupon;Kurswert",
      "USA 24/44;US912810UF39;100.000,00;98,625 %;15.11.2044;4,625;98.625,00",
      "US Treasury 13/43;US912810QZ49;50.000;92,25;15.02.2043;3,125 %;46.125,00",
      "Bundesanleihe 24/54;DE0001102614;10.000;88,10;15.08.2054;2,500 %;8.810,00",
      "Summe;;;;;;153.560,00",
    );
    const read = printed("Depot.csv", csv);
    expect(read.positions).toEqual([
      {
        symbol: "USA 24/44",
        ...LONG_BOND,
        ...{ face: 100_000, price: 98.625, value: 98_625 },
      },
      {
        symbol: "US Treasury 13/43",
        ...{ coupon: 0.03125, maturity: "2043-02-15", face: 50_000, price: 92.25, value: 46_125 },
      },
    ]);
    expect(read.leftOut).toEqual([
      { line: 6, why: 'no fixed-coupon Treasury: "Bundesanleihe 24/54"' },
      { line: 7, why: 'a total: "Summe"' },
    ]);
  });

  test("a coupon of three decimals is never thousands, whatever its mark", () => {
    const read = (coupon: string) =>
      printed(
        "a.csv",
        text("Symbol;Quantity;Price;Coupon;Maturity", `US Treasury;1000;98;${coupon};11/15/44`),
      ).positions;
    for (const coupon of ["4,625", "4.625", "4,625%", "0.04625"])
      expect(read(coupon)).toMatchObject([LONG_BOND]);
  });

  test("without a Treasury is refused", () => {
    expect(refusal("a.csv", text("Symbol,Quantity,Price", "SPY,10,600"))).toMatch(
      /^line 1: .*no Treasury positions/,
    );
  });
});
