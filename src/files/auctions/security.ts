import type { AuctionField } from "./columns";

const isYes = (text: string) => /^(yes|y|true|1)$/i.test(text);

/** The kinds of security that the Treasury sells, by what a list may call them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/cmb|cash management/i, "CMB"],
  [/frn|floating/i, "FRN"],
  [/tips|inflation/i, "TIPS"],
  [/bill/i, "Bill"],
  [/note/i, "Note"],
  [/bond/i, "Bond"],
];

/**
 * The security that was sold: its kind and its own term at auction, rounded to years. A reopening of
 * "19-Year 10-Month" is a 20-year bond again, a 13-week bill that reopens a 26-week one a 13-week bill.
 */
export function securityOf(field: (name: AuctionField) => string): string {
  const term = termOf(field("term") || field("originalTerm"));
  const kind = kindOf(field, term);
  return kind === "CMB" ? kind : [kind, term].filter(Boolean).join(" ");
}

function kindOf(field: (name: AuctionField) => string, term: string): string {
  if (isYes(field("cash")) || /-Day$/.test(term)) return "CMB";
  if (isYes(field("floating"))) return "FRN";
  if (isYes(field("indexed"))) return "TIPS";
  const said = [field("type"), field("securityType")].filter(Boolean);
  return KINDS.find(([pattern]) => said.some((text) => pattern.test(text)))?.[1] ?? said[0] ?? "";
}

function termOf(text: string): string {
  const [, years, months] =
    /^(\d+)-Years?(?:[ ,]+(\d+)-Months?)?(?:[ ,]+\d+-Days?)?$/i.exec(text) ?? [];
  if (years !== undefined) return `${Math.round(Number(years) + Number(months ?? 0) / 12)}-Year`;
  const [, count, unit] = /^(\d+)-(Week|Day|Month)s?$/i.exec(text) ?? [];
  return count === undefined
    ? text
    : `${count}-${unit![0]!.toUpperCase()}${unit!.slice(1).toLowerCase()}`;
}
