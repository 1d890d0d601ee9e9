import type { SeriesSource } from "./source";

const TENOR = /^(\d+(?:\.\d+)?) ?(Mo|Month|Months|Yr|YR)$/;

/** A curve of the Treasury by constant maturities, and what its columns are called: `UST par 20Y`. */
function curve(
  title: string,
  prefix: string,
  facts: { range: "nominal" | "real"; longFrom: number },
  fits: (headings: readonly string[]) => boolean,
): SeriesSource {
  return {
    title,
    dayOrder: "month-first",
    recognises: ({ fields }) => /^date$/i.test(fields[0]!) && fits(fields.slice(1).filter(Boolean)),
    column: (heading) => {
      const [, count, unit] = TENOR.exec(heading) ?? [];
      if (count === undefined) return { none: true };
      const isYears = /^yr$/i.test(unit!);
      return {
        name: `${prefix} ${count}${isYears ? "Y" : "M"}`,
        unit: "percent",
        range: facts.range,
        long: isYears && Number(count) >= facts.longFrom,
        ticked: isYears && ["20", "30"].includes(count),
      };
    },
  };
}

const all = (headings: readonly string[], pattern: RegExp) =>
  headings.length > 0 && headings.every((heading) => pattern.test(heading));

/** Daily Treasury Par Yield Curve Rates: `Date,"1 Mo",…,"20 Yr","30 Yr"`. */
export const treasuryPar = curve(
  "Treasury par yield curve",
  "UST par",
  { range: "nominal", longFrom: 7 },
  (headings) => all(headings, /^\d+(\.\d+)? ?(Mo|Month|Months|Yr)$/),
);

/** Daily Treasury Par Real Yield Curve Rates: `Date,"5 YR",…,"30 YR"`. */
export const treasuryReal = curve(
  "Treasury real yield curve",
  "UST real",
  { range: "real", longFrom: Infinity },
  (headings) => all(headings, /^\d+ ?YR$/),
);
