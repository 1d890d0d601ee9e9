import { middleSlopes } from "../../../src/domain/signals/slopes";

test("the middle slopes of 20,000 points are found within seconds on a busy machine", () => {
  const ys = Array.from({ length: 20_000 }, (_, i) =>
    BigInt(Math.round(Math.sin(i / 300) * 300) + ((i * 7919) % 101)),
  );
  const started = performance.now();
  expect(middleSlopes(ys)).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(10_000);
});
