import { exact } from "../../src/numbers/arithmetic";
import { figure, known } from "../../src/numbers/figure";
import { orRefusal, Refusal } from "../../src/numbers/refusal";

const refusal = new Refusal("NA", "noLoan");
const refused = () => {
  throw refusal;
};

describe("a formula that may have no value", () => {
  test("gives its value, or the refusal itself", () => {
    expect(orRefusal(() => 7)).toBe(7);
    expect(orRefusal(refused)).toBe(refusal);
    expect(figure(() => exact(7))).toEqual(exact(7));
    expect(figure(refused)).toBe(refusal);
  });

  test("does not hide a fault of the program", () => {
    const fault = new TypeError("not a refusal");
    expect(() =>
      orRefusal(() => {
        throw fault;
      }),
    ).toThrow(fault);
  });
});

test("what stands on a figure is refused for the figure's own reason", () => {
  expect(known(exact(7))).toEqual(exact(7));
  expect(() => known(refusal)).toThrow(expect.objectContaining({ reason: "noLoan" }));
});
