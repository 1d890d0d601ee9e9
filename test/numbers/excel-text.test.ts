import type { Num } from "../../src/numbers/arithmetic";
import { ExcelText, excelFormula, explore, NoClosedForm } from "../../src/numbers/excel-text";
import { Refusal } from "../../src/numbers/refusal";

const [a, b, c] = ["a", "b", "c"].map(ExcelText.named) as [ExcelText, ExcelText, ExcelText];
const written = (formula: () => ExcelText | string) => excelFormula(explore(formula));

describe("an operation writes what Excel has to compute", () => {
  test.each<[string, () => ExcelText]>([
    ["a+b-c", () => a.plus(b).minus(c)],
    ["a-(b-c)", () => a.minus(b.minus(c))],
    ["a*(b+c)", () => b.plus(c).times(1).times(1).plus(0) && a.times(b.plus(c))],
    ["a/(b/c)", () => a.div(b.div(c))],
    ["a/b/c", () => a.div(b).div(c)],
    ["(a+1)^b", () => a.plus(1).power(b)],
    ["SQRT(a)*SQRT(b)", () => a.sqrt().times(b.sqrt())],
    ["-(a*b)", () => a.times(b).neg()],
    ["a", () => a.neg().neg()],
  ])("%s", (text, formula) => {
    expect(written(formula)).toBe(text);
  });

  test("leaves out what does nothing, and works numbers out that have an end", () => {
    expect(written(() => a.plus(0).times(1).div(1))).toBe("a");
    expect(written(() => a.neg().plus(1))).toBe("1-a");
    expect(written(() => a.times(0).plus(b))).toBe("b");
    expect(written(() => ExcelText.of(5).div(10).times(a))).toBe("0.5*a");
    expect(written(() => ExcelText.of(1).div(3).times(a))).toBe("1/3*a");
  });

  test("says once, by LET, what it needs twice", () => {
    const x = a.times(b).plus(c);
    expect(written(() => x.div(x.plus(1)))).toBe("LET(x,a*b+c,x/(x+1))");
  });

  test("has no form where a plain number steers the formula", () => {
    const months = (n: Num<ExcelText>) => a.times(n.toNumber());
    expect(() => written(() => months(b))).toThrow(NoClosedForm);
    expect(() => written(() => a.times(b.ceiling()))).toThrow(NoClosedForm);
  });
});

describe("a comparison goes both ways", () => {
  test("and rounds both sides, so that noise decides nothing", () => {
    expect(written(() => (a.gte(b) ? "STOP" : "OK"))).toBe(
      'IF(ROUND(a,12)<ROUND(b,12),"OK","STOP")',
    );
  });

  test("asks once what it has asked before", () => {
    expect(written(() => (a.lt(0) ? (a.gte(0) ? "never" : "below") : "above"))).toBe(
      'IF(ROUND(a,12)<0,"below","above")',
    );
  });

  test("joins questions that end alike", () => {
    expect(written(() => (a.gt(b) || b.gt(c) ? "yes" : "no"))).toBe(
      'IF(OR(ROUND(a,12)>ROUND(b,12),ROUND(b,12)>ROUND(c,12)),"yes","no")',
    );
    expect(written(() => (a.gt(b) && b.gt(c) ? "yes" : "no"))).toBe(
      'IF(AND(ROUND(a,12)>ROUND(b,12),ROUND(b,12)>ROUND(c,12)),"yes","no")',
    );
    expect(written(() => (a.gte(0) && a.lte(0) ? "zero" : "some"))).toBe(
      'IF(ROUND(a,12)<>0,"some","zero")',
    );
  });

  test("keeps a question behind its guard that would be an error without it", () => {
    expect(written(() => (b.gt(0) && a.div(b).gt(1) ? "yes" : "no"))).toBe(
      'IF(ROUND(b,12)>0,IF(ROUND(a/b,12)>1,"yes","no"),"no")',
    );
  });

  test("becomes an error where the formula refuses: #N/A, or #VALUE! that says why", () => {
    const refusing = () => {
      if (a.lte(1)) throw new Refusal("NA", "noLoan");
      if (b.gte(1)) throw new Refusal("VALUE", "positionGone");
      return a.minus(1);
    };
    expect(written(refusing)).toBe(
      'IF(ROUND(a,12)>1,IF(ROUND(b,12)<1,a-1,VALUE("positionGone")),NA())',
    );
  });

  test("lets any other fault out", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => written(broken)).toThrow(TypeError);
  });
});
