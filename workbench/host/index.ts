/** The Excel-less host: batches of the real client library over a workbook model. */
export { bridge, type NativeBridge } from "./bridge";
export type { Host, Trip, Verdict } from "./contract";
export { createHost } from "./host";
export { callByEvent } from "./functions/events";
export { snapshot, type Snapshot } from "./snapshot";
export { PROFILES, profileNamed, type Profile } from "./profiles";
export { univerModel } from "./univer/workbook";

export type { Look } from "./look/look";
export { parseArea, splitSheet } from "./model/address";
export { locate } from "./model/locate";
export type { CellValue } from "./model/cell";
export { parseInput } from "./model/input";
export type { Axis, Chart, ChartText, Series, Source } from "./model/charts";
export type {
  FunctionMetadata,
  Implementation,
  ImplementationMap,
  Metadata,
} from "./model/functions";
export type { SheetModel, WorkbookModel } from "./model/model";
export type { RequestBody } from "./protocol/wire";
