import type { HostEvent, RequestBody, ResponseBody } from "./protocol/wire";
import type { WorkbookModel } from "./model/model";

/** What a test may do with a round trip: let it pass, fail it, or lose it. */
export type Verdict =
  | undefined
  /** Answer this error; `applied` says whether the trip's work is done first. */
  | { fail: string; message?: string; applied: boolean }
  /** Never answer properly: the connection breaks before or after the work is done. */
  | { drop: true; applied: boolean };

export interface HostOptions {
  /** Called before each trip, counted from 1, with what the library sent. */
  intercept?: (trip: number, body: RequestBody) => Verdict;
}

/** A round trip as the host saw it. */
export interface Trip {
  number: number;
  /** Length of the request's JSON in UTF-8 bytes. */
  bytes: number;
  actions: number;
  /** The library's own clean-up of tracked objects, which carries no work of the add-in. */
  cleanUp: boolean;
}

export interface Host {
  readonly model: WorkbookModel;
  readonly trips: readonly Trip[];
  /** The user is typing in a cell: every request is refused. */
  cellEditMode: boolean;
  intercept: HostOptions["intercept"];
  /** Answers one batch; rejects only where a test drops the connection. */
  processQuery(body: RequestBody, flags?: number): Promise<ResponseBody>;
  /** Hears what the library must be told (changes, selection, function calls). */
  onEvent(listener: (events: HostEvent[]) => void): () => void;
  /** Tells the library something; used for function calls by event. */
  send(events: HostEvent[]): void;
  dispose(): void;
}
