import { bookTable } from "../../src/functions/booktable";
import { column, inCell } from "../support/in-cell";
import { byHeading } from "../support/statement";

const BOOKTABLE = inCell(bookTable);

const BOOK = [column(2_000_000, 1_000_000), column(13, 5), column(0.09, 0.05), 1_000_000] as const;

test("100 bp more: each position loses duration·1% of itself", () => {
  const [row] = byHeading(BOOKTABLE(...BOOK, 100));
  expect(row).toEqual({
    "shock bp": 100,
    "P&L": -310_000,
    equity: 690_000,
    "position value": 2_690_000,
    "equity/position": expect.closeTo(690 / 2690, 15),
    requirement: 0.09 * 1_740_000 + 0.05 * 950_000,
    excess: 690_000 - 0.09 * 1_740_000 - 0.05 * 950_000,
    status: "OK",
  });
});

test("a row a shock, with the first status that fits", () => {
  const rows = byHeading(
    BOOKTABLE(
      ...BOOK,
      column(50, 300, 400),
      null,
      null,
      column(0.0482, 0.0444),
      column(0.0525, 0.05),
    ),
  );
  expect(rows.map(({ status }) => status)).toEqual(["STOP", "MARGIN CALL", "WIPED OUT"]);
  expect(byHeading(BOOKTABLE(...BOOK, 0, null, 2))[0]!.status).toBe("REDUCE");
});

test("where no position is left the status goes by equity", () => {
  const [row] = byHeading(BOOKTABLE(100, 10, 0.1, 150, 2000));
  expect(row).toMatchObject({ status: "OK", equity: 50, "position value": 0 });
  expect(row!["equity/position"]).toBe("#N/A the shock takes the whole price: no position is left");
});

test("sixteen shocks if none are given; yields and stops belong together", () => {
  expect(BOOKTABLE(...BOOK)).toHaveLength(17);
  expect(BOOKTABLE(...BOOK, 0, null, null, column(0.04, 0.04))).toMatch(
    /^#VALUE! yields and stops belong together/,
  );
});
