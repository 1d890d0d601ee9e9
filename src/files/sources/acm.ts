import type { SeriesSource } from "./source";

/** Treasury term premia of Adrian, Crump and Moench: fitted yields, premia and expected rates. */
export const acm: SeriesSource = {
  title: "Adrian-Crump-Moench",
  recognises: ({ fields }) => fields.some((field) => /^ACMTP\d{2}$/.test(field)),
  column: (heading) => {
    const [, kind, years] = /^ACM(Y|TP|RNY)(\d{2})$/.exec(heading) ?? [];
    if (years === undefined) return { name: heading };
    return {
      name: heading,
      unit: "percent",
      range: kind === "TP" ? "real" : "nominal",
      long: kind === "Y" && Number(years) >= 7,
      ticked: kind === "TP" && years === "10",
    };
  },
};
