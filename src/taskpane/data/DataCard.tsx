import { useEffect, useState } from "preact/hooks";
import { Card } from "../parts/Card";
import type { Position } from "../../domain";
import type { SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import type { ExcelRoom } from "../excel-room-type";
import { useToolWords } from "../tool-words";
import { ImportTool } from "./ImportTool";
import { ReplayTool } from "./ReplayTool";
import { SignalTool } from "./SignalTool";
import "./data.css";

interface Props {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  readonly position: Position;
  readonly quotedFund: number | undefined;
  readonly bySchedule: boolean;
}

/** The past: import it, let the signals follow it, and hold the position through it. */
export function DataCard({ workbook, room, position, quotedFund, bySchedule }: Props) {
  const { data } = useToolWords();
  const [open, setOpen] = useState(false);
  useSweeping(room);
  const series = useSeries(open ? room : undefined, workbook.state.phase === "running");
  return (
    <Card name="data" title={data.title} open={open} onOpen={setOpen}>
      <ImportTool workbook={workbook} room={room} series={series} />
      <SignalTool workbook={workbook} series={series} />
      <ReplayTool {...{ workbook, series, position, quotedFund, bySchedule }} />
    </Card>
  );
}

/** The imported series in the workbook, looked up anew after everything that was done to it. */
function useSeries(room: ExcelRoom | undefined, atWork: boolean): readonly SeriesSheet[] {
  const [series, setSeries] = useState<readonly SeriesSheet[]>([]);
  useEffect(() => {
    if (!room || atWork) return;
    let current = true;
    room.listSeries().then(
      (found) => current && setSeries(found),
      () => current && setSeries([]), // a workbook that cannot be read just now offers none
    );
    return () => {
      current = false;
    };
  }, [room, atWork]);
  return series;
}

/** While the card is there, what a deleted sheet leaves behind is taken away. */
function useSweeping(room: ExcelRoom | undefined): void {
  useEffect(() => {
    const ending = room?.sweepAfterDeletions().catch(() => undefined); // the next import sweeps, too
    return () => void ending?.then((end) => end?.());
  }, [room]);
}
