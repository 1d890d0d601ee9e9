import { useState } from "preact/hooks";
import type { Position } from "../../domain";
import type { KnownSource } from "../../sheet/import";
import type { Workbook } from "../actions/use-workbook";
import { useSpeech } from "../words";
import { yieldSeries } from "./closes";
import { ImportTool } from "./ImportTool";
import { ReplayTool } from "./ReplayTool";
import "./data.css";

interface Props {
  readonly workbook: Workbook;
  readonly position: Position;
  readonly bySchedule: boolean;
}

/** The past: import it, and hold the position through it. */
export function DataCard({ workbook, position, bySchedule }: Props) {
  const { data } = useSpeech().words;
  const [sources, setSources] = useState<readonly KnownSource[]>([]);
  const add = (imported: readonly KnownSource[]) =>
    setSources((before) => [
      ...before.filter(({ name }) => imported.every((one) => one.name !== name)),
      ...imported,
    ]);
  return (
    <details class="card data">
      <summary>{data.title}</summary>
      <ImportTool workbook={workbook} onImported={add} />
      <ReplayTool series={yieldSeries(sources)} position={position} bySchedule={bySchedule} />
    </details>
  );
}
