/** The card "My account" of the pane. */
export const accountCard = {
  title: "My account",
  hint: "Drop or paste your broker's statement: IBKR's activity statement or Flex query, or a table of positions (Schwab, Fidelity, TWS). Nothing leaves your machine.",
  drop: "Drop a statement here, paste it, or",
  choose: "Choose a file",
  pasteLabel: "Paste a statement or a table of positions",
  fromSelection: "From the selection",
  example: "An invented example",
  oneLine: "Or one position",
  symbol: "Bond, as T 4 5/8 11/15/44",
  face: "Face",
  price: "Price or yield (97-21+, 4.82%)",
  take: "Take it",
  typedFaults: {
    symbol: "The bond cannot be read: write it as T 4 5/8 11/15/44.",
    face: "The face must be a number above 0.",
    price: "The price must be a number, a quote such as 97-21+, or a yield such as 4.82%.",
  },
  read: (n: number) => (n === 1 ? "1 position read" : `${n} positions read`),
  heads: ["Bond", "Face", "Price", "Yield"],
  fine: "Values, accrued interest and yields agree with each other.",
  doubts: {
    face: "no face",
    price: "no price",
    value: "value differs: price per 100? face or contracts?",
    accrued: "accrued differs: coupon, maturity or date wrong",
    yield: "yield is odd: price or coupon wrong",
    matured: "matured before the statement",
  },
  equity: (worth: string, equity: string) =>
    `By these positions and cash the account is worth ${worth}, ${equity} without accrued interest, as the broker's margin counts.`,
  statedEquity: (stated: string, differs: boolean) =>
    differs
      ? ` The statement says ${stated}: it counts something that was left out, or the cash differs.`
      : ` The statement says ${stated}.`,
  date: "Statement date",
  cash: "Cash (negative: the loan)",
  needs: {
    date: "Enter the date of the statement.",
    cash: "Enter the cash balance, negative for a loan: 0 cannot be told from an empty cell.",
  },
  asOf: "Reckon for",
  asOfToday: "today, each day anew",
  asOfStatement: "the statement's date",
  build: "Build the Account sheet",
  built: (sheet: string, n: number) =>
    `Built '${sheet}' with ${n === 1 ? "1 position" : `${n} positions`}: type yields, prices or "yields moved" there.`,
  follows:
    "The sheet follows the selected cells: rows that are added, deleted or sorted there count as they stand.",
  copies:
    "The sheet gets a copy: these columns name bonds or amounts in a way that formulas cannot follow.",
  update: (sheet: string) => `Put it on '${sheet}'`,
  portable: (sheets: string) =>
    `${sheets} takes no statement while it is portable: make it live first, below.`,
  updated: (sheet: string, n: number) =>
    `'${sheet}' has the statement now, ${n === 1 ? "1 position" : `${n} positions`}: typed prices and yields of before are gone, stops and links stayed.`,
  more: "More lines",
  added: (sheet: string) => `'${sheet}' has more lines for positions; your own cells moved along.`,
  sheets: "Account sheets",
  follow: (series: string, years: number) => `Follow ${series}, ${years} years`,
  followed: (sheet: string, series: string) =>
    `'${sheet}' moves yields by what ${series} did since the statement, and holds the account through its history.`,
  notPositions: (file: string) =>
    `${file} holds no positions: drop a statement or a table of positions, or import series below.`,
  pasted: "What was pasted",
  carry: "Carry vs Shock for this account",
  carryLabel: "Account: one bond of these averages",
  carryHint: "Builds the Carry-vs-Shock sheet whose inputs follow the Account sheet.",
};

export type AccountCardWords = typeof accountCard;
