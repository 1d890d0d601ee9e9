import {
  exact,
  funded,
  replay,
  scheduledMargin,
  stopLevel,
  type Exact,
  type FundingSeries,
  type Observation,
  type ReplayDay,
} from "../../domain";
import type { Language } from "../../locales/language";
import { parseAddress, toFixedAddress, wholeAddress, withCells } from "../../sheet";
import type { Dialect } from "../../sheet";
import { describeReplay, REPLAY_MARK_NAME } from "../../sheet/replay";
import { PATH_FORMATS, PATH_ROW } from "../../sheet/replay-path";
import type { ReplayInputs, ReplaySeries } from "../../sheet/replay-terms";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { loadColumns, type LoadedColumns } from "../read/series";
import { stampNow } from "../job/stamp";
import { loadDateSystem } from "../read/date-system";
import type { Watch, Written } from "../types";
import { finishAndShow, makeSheet } from "../job/make-sheet";
import { loadSheets } from "../job/new-sheet";
import { formatAll } from "../write/formats";
import { rangeAt } from "../write/look";

export interface ReplaySheetRequest {
  /** An imported sheet of daily yields. */
  readonly series: string;
  /** An imported sheet of rates that the loan follows, if any: `inputs.fund` is paid above them. */
  readonly funding?: string | undefined;
  readonly inputs: ReplayInputs;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly namespace: string;
  readonly version: string;
}

export interface ReplaySheet extends Written {
  readonly path: readonly ReplayDay<Exact>[];
}

/**
 * A new sheet with the position walked through an imported series: verdict, table and chart. One read,
 * one write, one trip for chart and page. Live it follows its inputs and the series; portable it holds values.
 * @throws OperationFailure noFigures where the series has none on or after the start
 */
export function buildReplay(request: ReplaySheetRequest, watch?: Watch): Promise<ReplaySheet> {
  return operate(async (job) => {
    const { worksheets, active } = loadSheets(job.context);
    const columns = loadColumns(job.context, request.series, "value");
    const { funding } = request;
    const rates = funding === undefined ? undefined : loadColumns(job.context, funding, "value");
    const since = loadDateSystem(job.context);
    await job.sync();

    const observations = columns.observations();
    const path = walked(observations, request.inputs, rates?.observations());
    const plan = describeReplay({
      ...request,
      series: referredTo(request.series, columns),
      funding: rates && referredTo(funding!, rates),
      room: observations.length,
      path,
      since: since(),
      stampedAt: stampNow(request.language),
    });
    const made = await makeSheet(job, {
      plan,
      taken: worksheets.items.map(({ name }) => name),
      active: active.name,
      mark: { name: REPLAY_MARK_NAME, formula: (build) => `="${build}"` },
    });
    PATH_FORMATS.forEach((format, column) => {
      const area = { row: PATH_ROW, column, rows: observations.length, columns: 1 };
      formatAll(rangeAt(made.sheet, area), format);
    });
    await finishAndShow(job, made);
    const filled = { rows: PATH_ROW + path.length, columns: plan.columns };
    return { sheet: made.name, address: wholeAddress(made.name, filled), trips: job.trips, path };
  }, watch);
}

/** The position on each close from the first on or after the start. */
function walked(
  observations: readonly Observation<number>[],
  { start, lev, years, fund, margin, stop, friction, maxlev }: ReplayInputs,
  rates: readonly Observation<number>[] | undefined,
): ReplayDay<Exact>[] {
  const funding: number | FundingSeries = rates
    ? { rates: rates.map(({ date, value }) => ({ date, rate: value })), spread: fund }
    : fund;
  const closes = observations
    // A yield of 0 may be a cell that was cleared: REPLAY skips it, too.
    .filter(({ date, value }) => date >= start && value !== 0)
    .map(({ date, value }) => ({ date, yld: value }));
  const days = funded(closes, funding).map((day) => ({
    date: day.date,
    yld: exact(day.yld),
    fund: exact(day.fund),
  }));
  const [first] = days;
  if (first === undefined) throw new OperationFailure("noFigures");
  return replay(days, exact(years), {
    lev: exact(lev),
    margin: marginBy(margin),
    stop: stop && stopLevel(stop, first.yld),
    friction: exact(friction),
    maxlev: maxlev === undefined ? undefined : exact(maxlev),
  });
}

function marginBy(margin: ReplayInputs["margin"]): (yearsLeft: Exact) => Exact {
  if (margin === "IBKR") return scheduledMargin;
  const rate = exact(margin);
  return () => rate;
}

const referredTo = (name: string, { dates, values }: LoadedColumns): ReplaySeries => ({
  name,
  dates: fixed(dates.address),
  values: fixed(values.address),
});

/** An address as a formula has it that must not move: 'DGS20'!$A$6:$A$20. */
const fixed = (address: string): string =>
  withCells(address, toFixedAddress(parseAddress(address)!));
