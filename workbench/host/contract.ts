import type { Look } from "./look/look";
import type { WorkbookModel } from "./model/model";
import type { HostEvent, RequestBody, ResponseBody } from "./protocol/wire";
import type { Session } from "./session";

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
  /** The add-in shows its pane ("Visible") or hides it ("Background"). */
  onRuntimeState?: (state: string) => void;
}

/** A round trip of the add-in; the library's own releases of tracked objects are none. */
export interface Trip {
  readonly number: number;
  /** Length of the request's JSON in UTF-8 bytes. */
  readonly bytes: number;
  readonly actions: number;
}

export interface Host {
  readonly model: WorkbookModel;
  readonly session: Session;
  readonly trips: Trip[];
  /** What Ctrl+Z would take back of the add-in's work, the last step first: "Range.formulas". */
  undoable(): string[];
  intercept: HostOptions["intercept"];
  /** The user is typing in a cell: every request is refused. */
  cellEditMode: boolean;
  /** Bytes that a request may have; Excel on the web takes 5 MB. */
  payloadLimit: number | undefined;
  /** What a cell finally looks like; see look/look.ts. */
  look(address: string): Promise<Look>;
  /** The same for each cell of a range, row by row. */
  looks(address: string): Promise<Look[][]>;
  /** Answers one batch; rejects only where a test drops the connection. */
  processQuery(body: RequestBody, flags?: number): Promise<ResponseBody>;
  /** Hears what the library must be told (changes, selection, function calls). */
  onEvent(listener: (events: HostEvent[]) => void): () => void;
  /** Tells the library something. */
  send(events: HostEvent[]): void;
  /** The add-in's page is left: what it listens to and has kept goes with it. */
  clientLeft(): void;
  dispose(): void;
}
