import type { Rise, TenorWorst } from "../../domain";

/** A worst rise of the past, touched at some close within so many trading days. */
export interface PastRise extends Rise {
  readonly days: number;
  /** The first day of what it is the worst of; ISO. */
  readonly since: string;
  /** Of all that was ever published, not of the years whose shares are told. */
  readonly onRecord: boolean;
}

/** The worst rises of the sample, then those on record that are worse. */
export function pastRises(worst: TenorWorst): PastRise[] {
  const { sample, record } = worst;
  const of = ({ first, windows }: TenorWorst["sample"], onRecord: boolean): PastRise[] =>
    windows.map(({ days, touched }) => ({ ...touched, days, since: first, onRecord }));
  return [...of(sample, false), ...of(record, true)];
}
