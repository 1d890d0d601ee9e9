/** The Excel-less host: batches of the real client library over a workbook model. */
export type { Host, HostOptions, Trip, Verdict } from "./contract";
