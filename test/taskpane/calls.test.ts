import { ourCalls } from "../../src/taskpane/explain/calls";

describe("the calls of ours in a formula", () => {
  test("constants stay as they are written", () => {
    expect(ourCalls('=CVS.CARRY(3,4.82%,"4.14%",TRUE)', "CVS")).toEqual([
      {
        id: "CARRY",
        args: [
          { kind: "constant", value: "3" },
          { kind: "constant", value: "4.82%" },
          { kind: "constant", value: "4.14%" },
          { kind: "constant", value: true },
        ],
      },
    ]);
  });

  test.each(["B5", "$B$5", "B5:C9", "Book!B5", "'My book'!B5:B9", "B5#", "lev", "資產!B2"])(
    "%s is something to ask Excel for",
    (text) =>
      expect(ourCalls(`=CVS.CARRY(${text})`, "CVS")[0]!.args).toEqual([
        { kind: "reference", text },
      ]),
  );

  test("a skipped argument is omitted, an empty list is one omitted argument", () => {
    expect(ourCalls("=CVS.RULES(3,,5%)", "CVS")[0]!.args[1]).toEqual({ kind: "omitted" });
    expect(ourCalls("=CVS.RULES()", "CVS")[0]!.args).toEqual([{ kind: "omitted" }]);
  });

  test("commas and brackets in text, names of sheets, arrays and nested calls do not split", () => {
    const [call] = ourCalls(`=CVS.CARRY("a,(b",'x,y('!B5,{1,2},IF(A1,2,3))`, "CVS");
    expect(call!.args.map(({ kind }) => kind)).toEqual([
      "constant",
      "reference",
      "expression",
      "expression",
    ]);
  });

  test("a call of ours as an argument is a call, one inside a calculation is not", () => {
    const [call] = ourCalls("=CVS.PVBP(CVS.BONDPRICE(4%,20),1+CVS.ACCRUED(1,2))", "CVS");
    expect(call!.args).toMatchObject([
      { kind: "call", call: { id: "BONDPRICE" } },
      { kind: "expression" },
    ]);
  });

  test("calls inside other functions are found, one after the other", () => {
    const ids = ourCalls("=IFERROR(CVS.CARRY(3,1%,1%),0)+cvs.buffer(1,2,3,4)", "CVS").map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["CARRY", "BUFFER"]);
  });

  test("the form in which Excel stores a function it has lost is one too", () => {
    expect(ourCalls("=_xldudf_CVS_CARRY(3,4%,4%)", "CVS")[0]!.id).toBe("CARRY");
  });

  test("other prefixes and plain text are none of ours", () => {
    expect(ourCalls("=CVSDEV.CARRY(3,4%,4%)", "CVS")).toEqual([]);
    expect(ourCalls("=MYCVS.CARRY(3,4%,4%)", "CVS")).toEqual([]);
    expect(ourCalls("carry", "CVS")).toEqual([]);
  });
});
