import type { Host, HostOptions, Trip } from "./contract";
import { look, looks, type Look } from "./look/look";
import type { WorkbookModel } from "./model/model";
import { sendChange } from "./objects/events";
import { RANGE_READS_VALUES } from "./objects/range-methods";
import { service } from "./objects/services";
import { workbook } from "./objects/workbook";
import { Batch } from "./protocol/batch";
import { instance } from "./protocol/kinds";
import { References } from "./protocol/references";
import type { HostEvent, RequestBody, ResponseBody } from "./protocol/wire";
import { Busy } from "./functions/busy";
import { UndoList } from "./undo";
import { Invocations, Runtime, type Session } from "./session";

const refused = (Code: string, Message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, Location: null, ActionIndex: 0, HttpStatusCode: 400 },
});

const CELL_EDIT_MODE =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell.";

const RELEASE = "_RemoveReference";

/** The library releases tracked objects in requests of their own; one that only reads is none. */
const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === RELEASE) &&
  Actions.every(({ Name }) => Name === RELEASE || Name === "");

const bytesOf = (message: object): number =>
  new TextEncoder().encode(JSON.stringify(message)).length;

class BatchHost implements Host {
  readonly trips: Trip[] = [];
  cellEditMode = false;
  payloadLimit: number | undefined;
  intercept: HostOptions["intercept"];
  readonly session: Session;
  private readonly listeners = new Set<(events: HostEvent[]) => void>();
  private readonly stopListening: () => void;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions,
  ) {
    this.intercept = options.intercept;
    this.payloadLimit = model.profile.payloadLimit;
    let hasPromised = false;
    this.session = {
      promised: (value) => {
        hasPromised = true;
        return value;
      },
      takePromised: () => {
        const had = hasPromised;
        hasPromised = false;
        return had;
      },
      model,
      references: new References(),
      root: instance(workbook, model),
      methodsThatReadValues: new Set<string>(RANGE_READS_VALUES),
      create: service,
      registrations: new Map(),
      invocations: new Invocations(),
      undo: new UndoList(model.profile.emptiesUndo),
      busy: new Busy(model.profile.answersLater),
      runtime: new Runtime(options.onRuntimeState),
      send: (events) => this.send(events),
    };
    this.stopListening = model.onChange((change) => sendChange(change, this.session));
  }

  /** One request at a time, in the order of arrival, as Excel does. */
  processQuery(body: RequestBody, _flags?: number): Promise<ResponseBody> {
    const answer = this.queue.then(() => this.answer(body));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  undoable(): string[] {
    return this.session.undo.steps();
  }

  look(address: string): Promise<Look> {
    return look(this.model, address);
  }

  looks(address: string): Promise<Look[][]> {
    return looks(this.model, address);
  }

  onEvent(listener: (events: HostEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send(events: HostEvent[]): void {
    for (const listener of [...this.listeners]) listener(events);
  }

  clientLeft(): void {
    this.session.registrations.clear();
    this.session.references.removeAll();
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private async answer(body: RequestBody): Promise<ResponseBody> {
    const bytes = bytesOf(body);
    const cleanUp = isCleanUp(body);
    if (cleanUp) return this.run(body);
    const trip: Trip = { number: this.trips.length + 1, bytes, actions: body.Actions.length };
    this.trips.push(trip);
    const verdict = this.intercept?.(trip.number, body);
    if (verdict?.applied === false) return this.fault(verdict);
    if (this.cellEditMode) return refused("InvalidOperationInCellEditMode", CELL_EDIT_MODE);
    if (this.payloadLimit !== undefined && bytes > this.payloadLimit) {
      return refused(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    }
    const response = await this.run(body);
    if (this.payloadLimit !== undefined && bytesOf(response) > this.payloadLimit) {
      return refused(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    }
    return verdict ? this.fault(verdict) : response;
  }

  private run(body: RequestBody): Promise<ResponseBody> {
    this.session.busy.done();
    return new Batch(body, this.session).run();
  }

  private fault(
    verdict: NonNullable<ReturnType<NonNullable<HostOptions["intercept"]>>>,
  ): ResponseBody {
    if ("drop" in verdict) throw new Error("The connection was dropped by a test");
    return refused(
      verdict.fail,
      verdict.message ?? `The host was told to fail with ${verdict.fail}.`,
    );
  }
}

/** A host for the client library over a workbook model. */
export const createHost = (model: WorkbookModel, options: HostOptions = {}): Host =>
  new BatchHost(model, options);
