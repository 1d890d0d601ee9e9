/** What a figure is counted in. */
type Unit = "bp" | "money" | "percent" | "times";

interface AccountFigure {
  readonly unit: Unit;
  readonly between?: readonly [least: number, most: number];
  /** A 0 there most likely means that nothing was entered. */
  readonly notZero?: true;
}

/** The figures that are entered on an Account sheet beside its dates, choices and lines, by the names of their cells. */
export const ACCOUNT_FIGURES = {
  moved: { unit: "bp", between: [-5000, 5000] },
  cash: { unit: "money", notZero: true },
  other_equity: { unit: "money" },
  other_requirement: { unit: "money" },
  benchmark: { unit: "percent", between: [-0.5, 0.5], notZero: true },
  stopyld: { unit: "percent", between: [-0.5, 0.5], notZero: true },
  maxlev: { unit: "times", between: [1, 1000] },
  friction: { unit: "percent", between: [-0.5, 0.5] },
} as const satisfies Readonly<Record<string, AccountFigure>>;

type FigureName = keyof typeof ACCOUNT_FIGURES;

/** What the pane calls such a figure; no input of another sheet has that name. */
export type AccountInput = `account.${FigureName}`;

const PREFIX = "account.";

export const isAccountInput = (input: string): input is AccountInput => input.startsWith(PREFIX);

/** The sheet's own name for the figure's cell. */
export const figureName = (input: AccountInput): FigureName =>
  input.slice(PREFIX.length) as FigureName;

export const figureOf = (input: AccountInput): AccountFigure => ACCOUNT_FIGURES[figureName(input)];

/** In the order in which they are shown: what moves from day to day first. */
export const ACCOUNT_INPUTS = Object.keys(ACCOUNT_FIGURES).map(
  (name) => PREFIX + name,
) as AccountInput[];
