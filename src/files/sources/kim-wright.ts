import type { SeriesSource } from "./source";

const ID = /^THREEF(F|Y|FTP|YTP)(\d{2})00(?:\.B)?$/;

/**
 * The three-factor term structure of Kim and Wright, Federal Reserve Board: `feds200533.csv`. Its
 * `THREEFYTP1000.B` is what FRED calls THREEFYTP10, and has that name here, so that both meet.
 */
export const kimWright: SeriesSource = {
  title: "Kim-Wright, Federal Reserve Board",
  recognises: ({ fields }) => fields.some((field) => ID.test(field)),
  column: (heading) => {
    const [, kind, years] = ID.exec(heading) ?? [];
    if (years === undefined) return { name: heading };
    return {
      name: `THREEF${kind}${Number(years)}`,
      unit: "percent",
      range: kind === "Y" ? "nominal" : "real",
      ticked: kind === "YTP" && years === "10",
    };
  },
};
