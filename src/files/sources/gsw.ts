import type { SeriesSource } from "./source";

/**
 * The yield curve of Gürkaynak, Sack and Wright, Federal Reserve Board: `feds200628.csv`. Zero-coupon
 * yields SVENY01 to SVENY30, par yields, forwards, and the parameters of the curve.
 */
export const gsw: SeriesSource = {
  title: "Gürkaynak-Sack-Wright, Federal Reserve Board",
  recognises: ({ fields }) => fields.some((field) => /^SVENY\d{2}$/.test(field)),
  column: (heading) => {
    const [, kind, years] = /^(SVENY|SVENPY|SVENF|SVEN1F)(\d{2})$/.exec(heading) ?? [];
    if (years === undefined) return { name: heading, unit: "number", ticked: false };
    const isYield = kind !== "SVENF" && kind !== "SVEN1F";
    return {
      name: heading,
      unit: "percent",
      range: "nominal",
      long: isYield && Number(years) >= 7,
      ticked: kind === "SVENY" && ["20", "30"].includes(years),
    };
  },
};
