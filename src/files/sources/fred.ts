import { knownId, VINTAGE } from "./ids";
import type { Head, SeriesSource } from "./source";

/** FRED and ALFRED, Federal Reserve Bank of St. Louis: `observation_date,DGS20`, `DATE,DGS20`. */
export const fred: SeriesSource = {
  title: "FRED",
  recognises: ({ fields }) =>
    fields[0] === "observation_date" || fields.slice(1).some((id) => knownId(id) !== undefined),
  column: (heading, head) => {
    const known = knownId(heading);
    if (known) return VINTAGE.test(heading) ? { ...known, ticked: isNewest(heading, head) } : known;
    return isId(heading) && head.fields[0] === "observation_date" ? { name: heading } : {};
  },
};

const isId = (heading: string) => /^[A-Z][A-Z0-9_]{2,}$/.test(heading) && heading !== "VALUE";

/** Of several vintages of a series the newest is what is wanted. */
function isNewest(heading: string, { fields }: Head): boolean {
  const [, id] = VINTAGE.exec(heading)!;
  const vintages = fields.filter((field) => VINTAGE.exec(field)?.[1] === id);
  return heading === vintages.sort().at(-1);
}
