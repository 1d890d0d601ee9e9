import { FileFault } from "../../src/files/fault";
import { atOnce } from "../../src/files/slices";
import { decode, encodingOf } from "../../src/files/text/bytes";
import { delimiterOf } from "../../src/files/text/delimiter";
import { readJson } from "../../src/files/text/json";
import { readRecords } from "../../src/files/text/records";
import { readElements } from "../../src/files/text/xml";
import { printed, refusal, rowsOf } from "../support/files";

const TEXT = "Date,Yield\n2025-12-01,4.82\n";
const ROWS = [["2025-12-01", 0.0482]];
const utf16 = (text: string, mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, "utf16le")]);
const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1]!);

describe("bytes", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16 with a mark", utf16(TEXT, [0xff, 0xfe])],
    ["UTF-16 of the other order", swapped(utf16(TEXT, [0xff, 0xfe]))],
    ["UTF-16 without a mark", utf16(TEXT)],
    ["UTF-16 of the other order without a mark", swapped(utf16(TEXT))],
  ])("may be %s", (_, bytes) => expect(rowsOf("file.csv", bytes)).toEqual(ROWS));

  // 日期,殖利率 in Big5.
  const BIG5 = [0xa4, 0xe9, 0xb4, 0xc1, 0x2c, 0xb4, 0xde, 0xa7, 0x51, 0xb2, 0x76];
  test("may be Big5", () => {
    const bytes = new Uint8Array([...BIG5, ...Buffer.from("\n114/12/01,4.82\n")]);
    expect(printed("mine.csv", bytes).series).toMatchObject([
      { name: "mine 殖利率", first: ["2025-12-01", 0.0482] },
    ]);
  });

  test("may be cp1252", () => {
    const bytes = Buffer.from("Datum;Rendite für Köln\n01.12.2025;4,82\n", "latin1");
    expect(printed("file.csv", bytes).series).toMatchObject([
      { name: "Rendite für Köln", first: ["2025-12-01", 0.0482] },
    ]);
  });

  test("that are no text are refused by their first 64 kB", () => {
    const noise = new Uint8Array(65_536).map((_, i) => (i * 7) % 256);
    const bytes = new Uint8Array(1_000_000).fill("a".charCodeAt(0)); // text, were it read on
    bytes.set(noise);
    expect(refusal("picture.png", bytes)).toMatch(/not a text file/);
    expect(refusal("book.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toMatch(/is a workbook/);
  });

  test("decode in pieces that may end within a character", () => {
    const text = "日".repeat(1_000_001);
    const bytes = new TextEncoder().encode(text);
    expect(atOnce(decode(bytes, encodingOf(bytes)))).toBe(text);
  });
});

describe("what separates fields", () => {
  test.each([
    [",", "a,b\n2025-12-01,2"],
    ["\t", "a\tb\n1\t2"],
    ["|", "Date|Yield\n2025-12-01|4.82"],
    [";", "Datum;DGS20\n2025-12-01;4,825\n2025-12-02;4,910"],
    [",", 'A note; with, signs;\nDate,Name\n2025-12-01,"a; b"\n2025-12-02,"c; d"'],
    [";", "sep=;\na;b,c"],
  ])("is %j, judged by the body", (delimiter, text) => expect(delimiterOf(text)).toBe(delimiter));
});

describe("records", () => {
  const table = (text: string) => atOnce(readRecords(text));
  const lines = (text: string) => {
    const read = table(text);
    return Array.from({ length: read.length }, (_, i) => read.line(i));
  };
  const fields = (text: string) => {
    const read = table(text);
    return Array.from({ length: read.length }, (_, i) => read.fields(i));
  };

  test("count lines as an editor does, whatever ends them, within quotes too", () => {
    expect(lines("a,b\n\n1,2\n3,4")).toEqual([1, 3, 4]);
    expect(lines("a,b\r\n\r\n1,2\r\n3,4\r\n")).toEqual([1, 3, 4]);
    expect(lines("a,b\r\r1,2\r3,4")).toEqual([1, 3, 4]);
    expect(lines('a,"b\r\nb"\r\n1,"2\n\r2"\n3,4')).toEqual([1, 3, 6]);
  });

  test("leave comments and the name of the separator away", () => {
    expect(fields("sep=;\n#TYPE x\n# note\na;b\n#N/A;1")).toEqual([
      ["a", "b"],
      ["#N/A", "1"],
    ]);
  });

  test("let a field in quotes hold delimiters, line ends and quotes written twice", () => {
    expect(fields('"a, b","two\nlines"\n"say ""yes"" twice","""",""')).toEqual([
      ["a, b", "two\nlines"],
      ['say "yes" twice', '"', ""],
    ]);
    expect(fields('5" pipe,b\n1, "2" ')).toEqual([
      ['5" pipe', "b"],
      ["1", "2"],
    ]);
  });

  test("name the line of a quote that is never closed", () => {
    expect(() => table('a,b\n1,2\n3,"4')).toThrow(
      expect.objectContaining({ details: { line: 3 } }),
    );
  });
});

test("takes rows of an API, alone or under their key", () => {
  const rows = [{ date: "2025-12-01", value: "4.7" }];
  for (const answer of [rows, { observations: rows }, { data: rows }]) {
    const table = readJson(JSON.stringify(answer));
    expect([table.fields(0), table.fields(1)]).toEqual([
      ["date", "value"],
      ["2025-12-01", "4.7"],
    ]);
  }
  for (const other of ["{", "[]", '{"a":1}', "[1]"])
    expect(() => readJson(other)).toThrow(FileFault);
});

test("takes elements and attributes of XML, entities read, comments and markup passed over", () => {
  const [root, one, ...others] = atOnce(
    readElements(
      '<?xml version="1.0"?>\n<!-- <No a="1"/> -->\n<R>\n<P a="1 &amp; 2" b=\'&#65;&quot;\'/></R>',
    ),
  );
  expect(root).toMatchObject({ name: "R", line: 3 });
  expect(one).toEqual({ name: "P", line: 4, attributes: { a: "1 & 2", b: 'A"' } });
  expect(others).toEqual([]);
});
