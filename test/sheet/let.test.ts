import { lambdaFormula, LAMBDA_NAMES } from "../../src/sheet";
import { live, portable } from "../../src/sheet/formula/dialect";
import { operand, substitute, withoutLet } from "../../src/sheet/formula/let";
import { splitArguments } from "../../src/sheet/formula/scan";

describe("putting arguments into a formula", () => {
  test("replaces names, and leaves functions, texts and other names", () => {
    const values = new Map([["x", "A1"]]);
    expect(substitute('SUM(x,x2,"x")+x(1)', values)).toBe('SUM(A1,x2,"x")+x(1)');
    expect(substitute('x&"a ""x"" x"&x', values)).toBe('A1&"a ""x"" x"&A1');
    expect(substitute('x&"an x"', values)).toBe('A1&"an x"');
  });

  test("brackets what could not stand alone", () => {
    expect(operand("a+b")).toBe("(a+b)");
    expect(operand("SUM(a,b)")).toBe("SUM(a,b)");
    expect(operand("SUM(a)+SUM(b)")).toBe("(SUM(a)+SUM(b))");
    expect(operand("(a+b)")).toBe("(a+b)");
    expect(operand("(a)+(b)")).toBe("((a)+(b))");
    expect(operand('"IBKR"')).toBe('"IBKR"');
    expect(operand('IF(a,")",b)')).toBe('IF(a,")",b)');
    expect(operand('IF(a,"(",b)+1')).toBe('(IF(a,"(",b)+1)');
    expect(() => operand("SUM(a")).toThrow("unclosed bracket in SUM(a");
  });

  test("splits at the commas of the call only", () => {
    expect(splitArguments('a,SUM(b,c),"d,e",{1,2}')).toEqual(["a", "SUM(b,c)", '"d,e"', "{1,2}"]);
    expect(splitArguments('{1,2}, ")", b ')).toEqual(["{1,2}", '")"', "b"]);
  });

  test("writes LET out, later names standing on earlier ones", () => {
    expect(withoutLet("LET(a,x+1,b,a*2,a+b)")).toBe("((x+1)+((x+1)*2))");
  });
});

describe("a call", () => {
  test("is the add-in's function in the live dialect", () => {
    expect(live("CVS").call("CARRY", "{lev}", "{yld}", "{fund}", 0)).toBe(
      "CVS.CARRY({lev},{yld},{fund},0)",
    );
  });

  test("is the function's own form in the portable dialect", () => {
    expect(portable.call("CARRYSPREAD", "{yld}", "{fund}+1%")).toBe("({yld}-({fund}+1%))");
  });

  test("of a function without such a form is a slip in the sheet, not a formula", () => {
    expect(() => portable.call("THEILSEN", "A1:A9")).toThrow("THEILSEN");
  });
});

test("every LAMBDA takes the function's parameters, the optional ones with their defaults", () => {
  expect(lambdaFormula("CARRY")).toBe(
    "=LAMBDA(lev,yld,fund,[friction],lev*yld-(lev-1)*fund-lev*IF(ISOMITTED(friction),0,friction))",
  );
  for (const name of LAMBDA_NAMES) {
    expect(lambdaFormula(name)).not.toMatch(/ISOMITTED\((\w+)\),,/);
  }
});
