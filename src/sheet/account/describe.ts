import { placedContents } from "../contents";
import { layOut, type Band, type Layout } from "../layout";
import type { MarkedPlan } from "../mark";
import { References } from "../references";
import { FIRST } from "../tracks";
import type { AccountInputs } from "./account";
import { behind } from "./behind";
import { accountContext, type AccountContext, type AccountOptions } from "./context";
import { directions } from "./directions";
import { columnWidths, WIDTH, WORKINGS } from "./grid";
import { header } from "./header";
import { heldPositions } from "./held";
import { history } from "./history";
import { inputs } from "./inputs";
import { money } from "./money";
import { notes } from "./notes";
import { sellFirst } from "./sell-first";
import { shocks } from "./shocks";
import { steps, STEPS_COLUMNS } from "./portable/steps";
import { survivalMap } from "./survival-map";
import { used } from "./used";
import { verdict } from "./verdict";

/** A hidden name that every Account sheet carries: which build made it, and in which language. */
export const ACCOUNT_MARK_NAME = "CVS_account";

const ROW_HEIGHT = 15;
/** Columns of figures beside the positions that no page shows. */
const ASIDE = 13;

/** The answer first, then what it stands on, a page for the positions, figures behind figures below. */
const bandsOf = (context: AccountContext): Band[] => [
  { tracks: [[header(context), verdict(context)]] },
  { tracks: [[inputs(context)], [money(context)], [directions(context), history(context)]] },
  { tracks: [[shocks(context)], [], [notes(context)]] },
  { tracks: [[survivalMap(context)]] },
  { tracks: [[heldPositions(context)]], startsPage: true },
  { tracks: [[sellFirst(context)]] },
  { tracks: [[behind(context), used(context)]], endsPrint: true },
  ...(context.write.dialect === "portable" ? [{ tracks: [[steps(context)]] }] : []),
];

/** Describes the sheet of an account. Pure: the same inputs and options give the same plan. */
export function describeAccount(given: AccountInputs, options: AccountOptions): MarkedPlan {
  const context = accountContext(given, options);
  const layout = layOut(bandsOf(context));
  const references = new References(layout.placed, true);
  const aside = FIRST + WORKINGS + ASIDE;
  const columns =
    context.write.dialect === "portable" ? Math.max(aside, FIRST + STEPS_COLUMNS) : aside;
  return {
    sheetName: context.t.sheetName,
    dialect: context.write.dialect,
    language: options.language,
    version: options.version,
    rows: layout.rows,
    columns,
    columnWidths: columnWidths(columns),
    rowHeight: ROW_HEIGHT,
    rowHeights: heights(layout),
    ...placedContents(layout, references, context.gains),
    frozenRows: references.area("verdict.word_meaning").row + 1,
    print: {
      area: { row: 0, column: FIRST, rows: layout.printedRows, columns: WIDTH },
      pageStarts: layout.pageStarts,
    },
  };
}

const heights = ({ placed }: Layout): Record<number, number> =>
  Object.fromEntries(
    placed.flatMap(({ block, row }) =>
      Object.entries(block.heights ?? {}).map(
        ([at, height]) => [row + Number(at), height] as const,
      ),
    ),
  );
