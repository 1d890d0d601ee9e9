import type { Language } from "../../locales/language";
import type { Unit } from "./typed-number";

/** How numbers are written for people. A sign is shown where it tells the direction. */
export interface Formats {
  /** The text of a field's value, complete: reading it back gives the same number. */
  field(value: number, unit: Unit): string;
  /** The text of what a followed cell holds: a feed's last decimals, and none that only a computer tells. */
  followed(value: number, unit: Unit): string;
  /** The text of a computed value: as much as a person reads. */
  computed(value: number, unit: Unit): string;
  percent(fraction: number, digits?: number): string;
  signedPercent(fraction: number, digits?: number): string;
  bp(value: number, digits?: number): string;
  signedBp(value: number, digits?: number): string;
  money(value: number): string;
  times(value: number): string;
  years(value: number): string;
  count(value: number): string;
}

export function createFormats(language: Language): Formats {
  const locale = language === "en" ? "en-US" : "zh-TW";
  const memo = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    let formatter = memo.get(key);
    if (!formatter) memo.set(key, (formatter = new Intl.NumberFormat(locale, options)));
    return formatter.format(value).replace("-", "−");
  };
  const fixed = (digits: number) => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const signed = { signDisplay: "exceptZero" } as const;
  const asPercent = { style: "percent" } as const;
  const upTo = (digits: number) => (value: number, unit: Unit) =>
    unit === "percent"
      ? format(value, { ...asPercent, minimumFractionDigits: 2, maximumFractionDigits: digits })
      : format(value, { maximumFractionDigits: digits });
  return {
    field: upTo(12),
    followed: upTo(4),
    computed: (value, unit) =>
      unit === "percent" ? format(value, { ...asPercent, ...fixed(2) }) : format(value, fixed(2)),
    percent: (fraction, digits = 2) => format(fraction, { ...asPercent, ...fixed(digits) }),
    signedPercent: (fraction, digits = 2) =>
      format(fraction, { ...asPercent, ...fixed(digits), ...signed }),
    bp: (value, digits = 0) => format(value, fixed(digits)),
    signedBp: (value, digits = 0) => format(value, { ...fixed(digits), ...signed }),
    money: (value) => format(value, fixed(0)),
    times: (value) => `${format(value, fixed(2))}×`,
    years: (value) => format(value, { maximumFractionDigits: 2 }),
    count: (value) => format(value, fixed(0)),
  };
}
