import { erfc } from "../../src/numbers/erfc";

test("the complementary error function is good to 13 digits, on both sides of 2", () => {
  const known: [number, number][] = [
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.9999, 0.004679802092970608],
    [2, 0.004677734981047265],
    [5, 1.5374597944280351e-12],
    [26, 5.663192408856143e-296],
  ];
  for (const [x, value] of known) expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(2e-13);
});
