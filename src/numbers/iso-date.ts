import { civilDate, serialOf } from "./calendar";

/** 2025-11-20. */
export function isoDate(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** The serial of 2025-11-20; NaN where the text is no such date. */
export function serialOfIso(iso: string): number {
  const date = new Date(`${iso}T00:00:00Z`);
  return serialOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}
