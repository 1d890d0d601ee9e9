import { quoteSheet } from "./address";

const QUOTED = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g;

/** A formula as Excel gives it back: a sheet's name that needs no quotes has none. */
export const normalised = (formula: string): string =>
  formula.replace(QUOTED, (token, name?: string) =>
    name === undefined ? token : `${quoteSheet(name.replace(/''/g, "'"))}!`,
  );
