/** The Excel-less host: batches of the real client library over a workbook model. */
export { bridge, type NativeBridge } from "./bridge";
export type { Host, HostOptions, Trip, Verdict } from "./contract";
export { createHost } from "./host";
export { callByEvent } from "./functions/events";
export { snapshot, type Snapshot } from "./snapshot";
export { univerModel } from "./univer/workbook";

export type { Area } from "./model/area";
export { columnLetters, formatAddress, formatArea, parseArea, splitSheet } from "./model/address";
export type { Cell, CellInput, CellValue, ValueType } from "./model/cell";
export { parseInput } from "./model/input";
export type { Axis, Chart, ChartText, Font, Line, Series, Source } from "./model/charts";
export type {
  FunctionMetadata,
  FunctionOptions,
  Implementation,
  ImplementationMap,
  Metadata,
} from "./model/functions";
export type { ModelChange, Selection, SheetModel, WorkbookModel } from "./model/model";
export type { HostEvent, RequestBody, ResponseBody } from "./protocol/wire";
