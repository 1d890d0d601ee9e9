import { readRecords } from "../../../src/sheet/import/records";

const fields = (text: string) => readRecords(text).map((record) => record.fields);
const lines = (text: string) => readRecords(text).map(({ line }) => line);

it.each([
  ["commas", "a,b\n1,2"],
  ["tabs", "a\tb\n1\t2"],
  ["semicolons", "a;b\n1;2"],
  ["commas, empty lines before", "\n \na,b\n1,2"],
])("splits at %s", (_, text) => {
  expect(fields(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

it("takes a tab for the delimiter before a comma, and a comma before a semicolon", () => {
  expect(fields("a,b\tc;d")).toEqual([["a,b", "c;d"]]);
  expect(fields("a,b;c")).toEqual([["a", "b;c"]]);
});

it("counts lines as an editor does, whatever ends them, within quotes too", () => {
  expect(lines("a,b\n\n1,2\n3,4")).toEqual([1, 3, 4]);
  expect(lines("a,b\r\n\r\n1,2\r\n3,4\r\n")).toEqual([1, 3, 4]);
  expect(lines("a,b\r\r1,2\r3,4")).toEqual([1, 3, 4]);
  expect(lines('a,"b\r\nb"\r\n1,"2\n\r2"\n3,4')).toEqual([1, 3, 6]);
});

it("keeps a record with an empty field, and leaves one of nothing else away", () => {
  expect(fields("a,\n,\n,b")).toEqual([
    ["a", ""],
    ["", "b"],
  ]);
});

it("takes blanks from around a field, quoted or not", () => {
  expect(fields(' a , " b " ,c \n')).toEqual([["a", "b", "c"]]);
});

it("lets a field in quotes hold delimiters, line ends and quotes written twice", () => {
  expect(fields('"a, b","two\nlines"\n"say ""yes"" twice","""",""')).toEqual([
    ["a, b", "two\nlines"],
    ['say "yes" twice', '"', ""],
  ]);
});

it("takes a quote within a field for a letter", () => {
  expect(fields('5" pipe,b')).toEqual([['5" pipe', "b"]]);
});

it("leaves a byte order mark away at the start, and nowhere else", () => {
  expect(fields("\uFEFFa,x\uFEFFy")).toEqual([["a", "x\uFEFFy"]]);
  expect(fields("a,x\uFEFFy")).toEqual([["a", "x\uFEFFy"]]);
});

it.each([
  ["a quote that is not closed", 'a,b\n1,"2', "openQuote"],
  ["a quote that is not closed, with one written twice", 'a,b\n1,"2""', "openQuote"],
  ["a quote that is not closed, after others", '"a",b\n1,"2', "openQuote"],
  ["text after a quote", 'a,b\n1,"2"x', "strayQuote"],
  ["text after a quote and a blank", 'a,b\n1,"2" x', "strayQuote"],
])("refuses %s, and names its line", (_, text, code) => {
  expect(() => readRecords(text)).toThrow(expect.objectContaining({ code, details: { line: 2 } }));
});
