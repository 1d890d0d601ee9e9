import { middleSlopes } from "../../../src/domain/signals/slopes";
import { processorSeconds } from "../../support/processor-time";

test("the middle slopes of 20,000 points are found within seconds", () => {
  const ys = Array.from({ length: 20_000 }, (_, i) =>
    BigInt(Math.round(Math.sin(i / 300) * 300) + ((i * 7919) % 101)),
  );
  expect(processorSeconds(() => expect(middleSlopes(ys)).toHaveLength(2))).toBeLessThan(10);
});
