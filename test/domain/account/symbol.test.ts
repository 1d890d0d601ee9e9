import { security } from "../../../src/domain/account/symbol";
import { VECTORS } from "./example";

const read = (text: string) => {
  const found = security(text);
  return typeof found === "string" ? found : [found.coupon.toNumber(), found.maturity];
};

test.each(VECTORS.filter(({ fn }) => fn === "TSYMBOL"))(
  "TSYMBOL $args",
  ({ args, value, error }) => {
    const found = read(args[0] as string);
    if (error === undefined) expect([found]).toEqual(value);
    else expect(typeof found).toBe("string");
  },
);

const NOV_2044 = 52916;

test.each<[string, unknown]>([
  ["t 4⅝ 11/15/44", [0.04625, NOV_2044]],
  ["T 4-5/8 11/15/44", [0.04625, NOV_2044]],
  ["T 4.625% DUE 11/15/2044", [0.04625, NOV_2044]],
  ["US TREASURY N/B 4 5/8 11/15/44", [0.04625, NOV_2044]],
  ["UNITED STATES TREAS BDS 4.62500% 11/15/2044", [0.04625, NOV_2044]],
  ["UST 4 5/8 2044-11-15", [0.04625, NOV_2044]],
  ["UST 4 5/8 15/11/2044", [0.04625, NOV_2044]],
  ["UNITED STATES TREASURY STRIPS 11/15/44", [0, NOV_2044]],
])("%s is read", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["T 4 5/8", "noDate"],
  ["T 4 5/8 02/30/44", "noSuchDate"],
  ["T 4 5 11/15/44", "couponUnread"],
  ["T 4 5/8 X7 11/15/44", "couponUnread"],
  ["TII 1 3/4 01/15/34", "notFixed"],
  ["US TREASURY FRN 01/31/27", "notFixed"],
  ["US TREASURY WI 4 5/8 11/15/44", "notFixed"],
  ["F 4 1/2 08/01/26", "noIssuer"],
  ["", "noIssuer"],
])("%s is refused: %s", (text, fault) => {
  expect(security(text)).toBe(fault);
});

test("takes no longer for a long text than for its length", () => {
  expect(security(`T ${"4 5/8 ".repeat(20_000)}x`)).toBe("noDate");
  expect(security(`T ${" ".repeat(200_000)}4`)).toBe("noDate");
});
