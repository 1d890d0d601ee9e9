import type { SheetPlan } from "../../sheet";
import { OperationFailure, type FailureCode } from "../job/failure";
import type { Job } from "../job/job";
import { failureOf } from "../job/translate";
import type { Extra } from "../types";
import { writeChart } from "./charts";
import { rangeAt } from "./look";

/** Margins of the printed page, in points. */
const MARGIN = 28;

/** Functions that answer later have answered by then, as a rule: a chart over #BUSY! has no series. */
const PAUSE = 1000;

/** What a sheet gets besides its cells. */
interface Piece {
  readonly extra: Extra;
  readonly chart?: string;
  write(): void;
}

/**
 * Draws a sheet's charts and sets up its page, once the sheet stands: in a trip of their own, since
 * Excel may refuse them where it takes the cells (a chart over cells that are still calculated, a page
 * without a printer). What was refused is tried once more, piece by piece; what is refused again is
 * reported, and the sheet does without it.
 * @throws OperationFailure for what is no refusal, such as a lost connection, or may be the undo group's
 */
export async function writeExtras(
  job: Job,
  plans: readonly { readonly sheet: Excel.Worksheet; readonly plan: SheetPlan }[],
): Promise<void> {
  const pieces = plans.flatMap(({ sheet, plan }) => piecesOf(sheet, plan));
  for (const piece of pieces) piece.write();
  if (await isTaken(job)) return;
  const charts = pieces.flatMap(({ chart }) => chart ?? []);
  const refused = new Set<Extra>();
  await deleteCharts(job, plans, charts);
  await new Promise((resume) => setTimeout(resume, PAUSE));
  for (const piece of pieces) {
    piece.write();
    if (await isTaken(job)) continue;
    refused.add(piece.extra);
    if (piece.chart) await deleteCharts(job, plans, [piece.chart]);
  }
  if (refused.size > 0) job.lacks([...refused]);
}

const piecesOf = (sheet: Excel.Worksheet, plan: SheetPlan): Piece[] => [
  ...plan.charts.map((chart): Piece => ({
    extra: "charts",
    chart: chart.name,
    write: () => writeChart(sheet, chart),
  })),
  { extra: "page", write: () => writePrintSetup(sheet, plan) },
];

/** Failures that say only that Excel did not take something. */
const REFUSALS: ReadonlySet<FailureCode> = new Set(["unexpected", "tooOld"]);

async function isTaken(job: Job): Promise<boolean> {
  try {
    await job.sync();
    return true;
  } catch (reason) {
    const failure: OperationFailure = failureOf(reason);
    if (!REFUSALS.has(failure.code) || job.isOfTheGroup(failure)) throw failure;
    return false;
  }
}

async function deleteCharts(
  job: Job,
  plans: readonly { readonly sheet: Excel.Worksheet }[],
  names: readonly string[],
): Promise<void> {
  const found = plans.flatMap(({ sheet }) =>
    names.map((name) => sheet.charts.getItemOrNullObject(name)),
  );
  await job.sync();
  for (const chart of found) if (!chart.isNullObject) chart.delete();
}

function writePrintSetup(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.setPrintArea(rangeAt(sheet, print.area));
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = pageLayout.bottomMargin = MARGIN;
}
