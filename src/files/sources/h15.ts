import type { Head, SeriesSource } from "./source";

/** Release H.15 from the Board's data download: head lines, then `"Time Period","RIFLGFCY20_N.B"`. */
export const h15: SeriesSource = {
  title: "H.15, Federal Reserve Board",
  recognises: ({ fields, above }) =>
    fields[0] === "Time Period" || above.some(([first]) => first === "Series Description"),
  column: (heading, head) => {
    const unit = headLine(head, /^unit/i, heading);
    const [, years] = /^RIFLGFCY(\d{2})_/.exec(heading) ?? [];
    const isReal = /^RIFLGFCY\d{2}_XII/.test(heading);
    const anyLong = head.fields.some((field) => /^RIFLGFCY[23]0_N/.test(field));
    return {
      name: heading,
      ...(/percent/i.test(unit) && { unit: "percent" as const }),
      range: isReal ? "real" : "nominal",
      long: !isReal && Number(years) >= 7,
      ...(anyLong && { ticked: /^RIFLGFCY[23]0_N/.test(heading) }),
    };
  },
};

/** What a head line says of a column. */
function headLine({ fields, above }: Head, name: RegExp, heading: string): string {
  const line = above.find(([first]) => name.test(first ?? ""));
  return line?.[fields.indexOf(heading)] ?? "";
}
