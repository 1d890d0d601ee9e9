import { LAST_SERIAL } from "../../../src/domain";
import { isoDate, readDate, readDates } from "../../../src/sheet/import/dates";
import { readPrinted } from "../../../src/sheet/import/numbers";
import { unitOf } from "../../../src/sheet/import/units";

describe("a figure", () => {
  it.each([
    ["4.82", 4.82],
    [" 4 ", 4],
    [".5", 0.5],
    ["5.", 5],
    ["+1", 1],
    ["-0.35", -0.35],
    ["−0.35", -0.35],
    ["-0", 0],
    ["1,234.5", 1234.5],
    ["12,345", 12_345],
    ["12,345,678", 12_345_678],
    ["1.5e3", 1500],
    ["2E+10", 2e10],
    ["1e-12", 1e-12],
  ])("may be written %j", (text, number) => {
    expect(readPrinted(text)).toEqual({ number, percent: false });
  });

  it("may have a per cent sign", () => {
    expect(readPrinted("4.71%")).toEqual({ number: 4.71, percent: true });
    expect(readPrinted("４．７１％")).toEqual({ number: 4.71, percent: true });
  });

  it.each(["", " ", ".", "-", "–", "−", "n/a", "N/A", "#N/A", "NA", "NaN", "null"])(
    "is missing where a source writes %j",
    (text) => expect(readPrinted(text)).toBe("gap"),
  );

  it.each(["abc", "%", "e5", ".%", "--1", "1e400", "1.2.3", "1,23", "1,2345", "4 7", "$4", "4x"])(
    "is not %j",
    (text) => expect(readPrinted(text)).toBeUndefined(),
  );
});

describe("a date", () => {
  it.each([
    "2025-11-20",
    " 2025-11-20 ",
    "2025/11/20",
    "2025.11.20",
    "2025年11月20日",
    "２０２５-11-20",
    "2025-11-20T00:00:00",
    "2025-11-20T00:00:00Z",
    "2025-11-20 13:30:00.000",
    "11/20/2025",
    " 11/20/2025 ",
    "11/20/2025 13:30",
    "11/20/2025 1:30PM",
    "11/20/2025 1:30 pm",
  ])("may be written %j", (text) => expect(readDate(text)).toBe(45_981));

  it("needs no zeros before its digits", () => {
    expect(readDate("2025-1-2")).toBe(45_659);
    expect(readDate("1/2/2025")).toBe(45_659);
  });

  it.each([
    "20/11/2025",
    "2025-11",
    "2025-02-30",
    "2025-04-31",
    "2025-13-01",
    "2025-01-00",
    "x2025-11-20",
    "2025-11-20x",
    "x11/20/2025",
    "11/20/2025x",
    "11/20/2025 noon",
    "11/20/25",
  ])("is not %j", (text) => expect(readDate(text)).toBeUndefined());

  it("lies in the calendar that Excel counts right", () => {
    expect(readDate("1900-02-28")).toBeUndefined();
    expect(readDate("1900-03-01")).toBe(61);
    expect(readDate("9999-12-31")).toBe(LAST_SERIAL);
  });

  it("is told year first", () => {
    expect(isoDate(45_659)).toBe("2025-01-02");
    expect(isoDate(61)).toBe("1900-03-01");
  });
});

describe("dates of which either number may be the month", () => {
  const read = (...texts: string[]) => readDates(texts.map((text, i) => ({ line: i + 2, text })));

  it.each([
    ["in order", ["02/03/2025", "03/02/2025"]],
    ["in order, one of them twice", ["02/03/2025", "02/03/2025", "03/02/2025"]],
    ["newest first", ["03/02/2025", "02/03/2025"]],
    ["newest first, one of them twice", ["03/02/2025", "03/02/2025", "02/03/2025"]],
    ["in no order either way", ["02/03/2025", "03/02/2025", "02/04/2025", "03/01/2025"]],
    ["in no order, the others year first", ["03/02/2025", "2025-05-01", "02/03/2025"]],
  ])("are read month first when they stand %s", (_, texts) => {
    const month = Number(texts[0]!.slice(0, 2));
    expect(isoDate(read(...texts)[0]!)).toContain(`2025-0${month}`);
  });

  it.each([
    ["oldest", ["01/02/2025", "02/02/2025", "01/03/2025"]],
    ["newest", ["01/03/2025", " 02/02/2025 ", "01/02/2025"]],
  ])("are refused when only day first puts them in order, %s first", (_, texts) => {
    expect(() => read(...texts)).toThrow(
      expect.objectContaining({ code: "dayFirst", details: { line: 2, got: texts[0] } }),
    );
  });
});

describe("the unit of a FRED series", () => {
  it.each(
    "DGS1 DGS20 DGS3MO GS20 GS3M GS1 DFII5 DFII30 THREEFY1 THREEFY10 THREEFYTP10 T10Y2Y T30Y10Y T10Y3M T10Y3MM T10YFF T10YIE T5YIFR SOFR EFFR OBFR IORB DFF FEDFUNDS DFEDTAR DFEDTARU DFEDTARL DPRIME RRPONTSYAWARD SOFR1 SOFR99 SOFR30DAYAVG SOFR180DAYAVG DTB3 DTB13 DTB4WK DTB1YR CPIAUCSL_PC1 GDP_PCH GDP_PCA GDP_CCA".split(
      " ",
    ),
  )("%s is per cent", (id) => expect(unitOf(id)).toBe("percent"));

  it.each(["CPIAUCSL", "CPIAUCNS", "CPILFESL", "PCEPI", "PCEPILFE"])("%s is an index", (id) => {
    expect(unitOf(id)).toBe("index");
  });

  it.each(
    "WALCL XDGS20 DGS20X DGS DGSX XGS20 GS20X GSX XDFII10 DFII10X DFIIX XTHREEFY10 THREEFY10X THREEFYX XT10Y2Y T10Y2YX TXY2Y T10YX T10YXM T10YXY XSOFR SOFRINDEX XEFFR DFEDTARX XSOFR30DAYAVG SOFR30DAYAVGX SOFRXDAYAVG XDTB3 DTB3X DTBX GDP_PC1X GDPPC1 XCPIAUCSL CPIAUCSL! CPIMEDSL XPCEPI PCEPIX".split(
      " ",
    ),
  )("%s has to be asked for", (id) => expect(unitOf(id)).toBe("unknown"));
});
