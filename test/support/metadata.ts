import { readFunctions } from "../../scripts/functions-metadata";
import type { Metadata } from "../../workbench/host";

export interface Read {
  readonly english: Metadata;
  readonly catalogue: readonly { id: string; file: string; functionName: string }[];
}

/** What the doc blocks say: read once, for all workbooks of a test file. */
export const metadata: Promise<Read> = readFunctions() as Promise<Read>;
