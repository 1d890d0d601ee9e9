import type { FunctionCard } from "../../src/taskpane/functions/function-card";
import { FUNCTION_CARDS } from "../../src/taskpane/functions/functions.generated";

/** Why a function has none, told by the card itself: what it takes, or what it gives. */
const WITHOUT: Readonly<Record<string, (card: FunctionCard) => boolean>> = {
  "gives a word": ({ formats }) => formats.every((format) => format === "text"),
  "takes cells, a table or a quote": ({ parameters }) =>
    parameters.some(({ isRange, kind }) => isRange || kind === "quote"),
  "discounts coupon by coupon, or counts them": ({ parameters }) =>
    parameters.some(({ code }) => code === "freq"),
  "counts windows of the past": ({ parameters }) => parameters.some(({ code }) => code === "tenor"),
};

test("it stands wherever a line holds it: of the others it is clear why not", () => {
  // A name alone, as a quote's, is no sum.
  const isNumbered = ({ sum }: FunctionCard) => typeof sum === "object";
  const without = FUNCTION_CARDS.filter((card) => !isNumbered(card));
  const reasons = without.map((card) => [
    card.id,
    Object.keys(WITHOUT).find((reason) => WITHOUT[reason]!(card)),
  ]);
  expect(reasons.filter(([, reason]) => reason === undefined)).toEqual([]);
  const withSum = FUNCTION_CARDS.filter(isNumbered).map(({ id }) => id);
  expect(withSum).toEqual([
    ...["CARRY", "CARRYSPREAD", "BREAKEVEN", "PAYBACK", "ROLLDOWN", "FUNDBREAKEVEN"],
    ...["SHOCKLOSS", "PVBP", "BUFFER", "CALLSHOCK", "MAXLEVERAGE", "SELLDOWN", "DELEVER"],
    ...["LEVERAGEAFTER", "FXCALL", "STOPDISTANCE", "SCENARIO", "BREAKEVENPROB"],
  ]);
});
