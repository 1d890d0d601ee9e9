import { load } from "./typescript.mjs";

/** An error as Excel's own: functions throw it, or put it in a cell. */
globalThis.CustomFunctions ??= {
  Error: class extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  },
};

/** The function of an id from the project's own modules, as a bundle would register it. */
export function sourceFunction(id) {
  const module = load(`src/functions/${id.toLowerCase()}`);
  return Object.entries(module).find(([name]) => name.toUpperCase() === id)[1];
}

const { Pair, Undecided } = load("src/numbers/pair");
const { ofDecimal } = Pair;

/** Runs with pairs of doubles that decide nothing: a cell by itself is computed in decimals alone. */
export function inDecimals(run) {
  Pair.ofDecimal = () => {
    throw new Undecided();
  };
  try {
    return run();
  } finally {
    Pair.ofDecimal = ofDecimal;
  }
}
