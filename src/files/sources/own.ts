import type { SeriesSource } from "./source";

/** Headings that say what a figure is, but not of which series. */
const GENERIC =
  /^(value|price|close|last|open|high|low|adj close|yield|ytm|rate|mid|bid|ask|(px|yld)_\w+|last[ _]price|last yield|rendite|zins|kurs|schlusskurs|zuletzt|hoch|tief|收[市盘]|數值|價格|收盤價?|開盤價?|最高價?|最低價?|殖利率|收益率|利率|\d+(\.\d+)? ?(mo|month|months|yr|year|years|y|m|年)|)$/i;

/** Of these the figures are rates, unless they tell otherwise. */
const RATE =
  /^(value|price|close|last|open|high|low|adj close|殖利率|收益率|利率|收盤價?|價格|數值|kurs|schlusskurs|zuletzt|收[市盘]|\d+(\.\d+)? ?(mo|month|months|yr|year|years|y|m|年)|)$|yield|ytm|rendite|zins|\brate\b|殖利率|利率/i;

export const isGeneric = (heading: string): boolean => GENERIC.test(heading);
export const isRateLike = (heading: string): boolean => RATE.test(heading);

/** A table of the user's own, or of a source that is not known: dates first, then figures. */
export const own: SeriesSource = {
  title: "",
  recognises: () => true,
  column: (heading, { fields }) => {
    if (/^(volume|vol\.?|change ?%|成交量)$/i.test(heading)) return { none: true };
    const preferred = fields.slice(1).filter(isPreferred);
    return {
      ...(isGeneric(heading) ? {} : { name: heading }),
      ...(preferred.length > 0 && fields.length > 3 && { ticked: isPreferred(heading) }),
    };
  },
};

const isPreferred = (heading: string) =>
  /^((20|30) ?(yr|year|years|y|年)|close|price|收盤價?)$/i.test(heading);
