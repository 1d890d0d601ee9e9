import type { SeriesSource } from "./source";

/** Reference rates of the Federal Reserve Bank of New York: a series for each Rate Type. */
export const nyFed: SeriesSource = {
  title: "Federal Reserve Bank of New York",
  dayOrder: "month-first",
  recognises: ({ fields }) => fields[0] === "Effective Date" && fields.includes("Rate Type"),
  seriesColumn: "Rate Type",
  column: (heading) =>
    /^Rate \(%\)$/.test(heading)
      ? { unit: "percent", range: "nominal", ticked: true }
      : { none: true },
};
