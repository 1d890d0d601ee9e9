import { exact } from "../../../src/numbers/arithmetic";
import { known } from "../../../src/numbers/figure";
import { mostLeverage, priceLosses } from "../../../src/domain/position/price-loss";
import { positionWith } from "../../support/position";

// A par bond's own figures, from its payments added up as decimals of 50 digits.
const BONDS = {
  20: { years: 20, margin: 0.09, dur: 12.7437866276118, convexity: 216.197207237327 },
  19: { years: 19, margin: 0.07, dur: 12.3533888617739, convexity: 201.141658355427 },
};

test.each([
  [20, 0.21656418579163, 0.211636291104771, 3.48342956332407],
  [19, 0.211244686263499, 0.206839445564393, 3.75294289515097],
] as const)(
  "of %d years loses more by full revaluation than by second order, and stands less leverage",
  (years, full, secondOrder, most) => {
    const position = positionWith(BONDS[years]);
    const losses = priceLosses(position, exact(200));
    expect(Number(losses.full)).toBeCloseTo(full, 13);
    expect(Number(losses.secondOrder)).toBeCloseTo(secondOrder, 13);
    expect(losses.worse).toEqual(losses.full);
    expect(Number(mostLeverage(position, losses.full))).toBeCloseTo(most, 12);
  },
);

test("takes the haircut off whichever way it is reckoned", () => {
  const bare = priceLosses(positionWith(), exact(100));
  const cut = priceLosses(positionWith({ haircut: 0.02 }), exact(100));
  for (const way of ["secondOrder", "full", "worse"] as const) {
    expect(known(cut[way]).minus(known(bare[way])).toNumber()).toBe(0.02);
  }
  // By a duration of 13 alone a rise takes 13%, the bond itself falls by 11.9%.
  expect(Number(bare.worse)).toBe(0.13);
});
