import type { Session } from "../session";
import { HostError, hostGap } from "./errors";
import { isInstance, type Instance } from "./kinds";
import { identityOf, load } from "./load";
import { at, camel, locationOf, Paths } from "./paths";
import { ActionType, PathType, type Action, type RequestBody, type ResponseBody } from "./wire";

/** Runs one batch: action by action in order, up to the first that fails. */
export class Batch {
  private readonly paths: Paths;
  private readonly referenceIds = new Map<number, string>();
  private readonly response: ResponseBody = { Results: [], TraceIds: [] };

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {
    this.paths = new Paths(body.ObjectPaths, session);
  }

  /** What was done before a failing action stays done, as is commonly said of Excel. */
  async run(): Promise<ResponseBody> {
    await this.session.model.batchBegins();
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        await this.prepare(action);
        this.session.model.asAddin(() => this.execute(action));
        if (this.session.takePromised()) await keepPromises(this.response.Results.at(-1)!);
      } catch (error) {
        this.response.Error = describe(error, index);
        break;
      }
    }
    this.session.model.batchDone();
    return this.response;
  }

  /** Values must be calculated before they are read. */
  private async prepare(action: Action): Promise<void> {
    if (action.ActionType === ActionType.Query || this.readsValues(action))
      await this.session.model.upToDate();
  }

  private readsValues(action: Action): boolean {
    const asked = action.ActionType === ActionType.Method ? action.Name : undefined;
    return this.pathReadsValues(action.ObjectPathId, asked);
  }

  /** Whether a method on the way to an object, or the one asked of it, reads values. */
  private pathReadsValues(id: number, method?: string): boolean {
    const reads = this.session.methodsThatReadValues;
    if (method !== undefined && reads.has(method)) return true;
    const path = this.paths.path(id);
    if (!path) return false;
    if (path.ObjectPathType === PathType.Method && reads.has(path.Name)) return true;
    return path.ParentObjectPathId !== undefined && this.pathReadsValues(path.ParentObjectPathId);
  }

  private execute(action: Action): void {
    if (action.ActionType === ActionType.Trace) {
      this.answer(action, null);
      this.response.TraceIds.push(action.Id);
      return;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    this.answer(action, object && this.perform(action, object));
  }

  private perform(action: Action, object: Instance): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identity(action.ObjectPathId, object);
      case ActionType.Query: {
        const query = action.QueryInfo ?? {};
        const answer = load(object, query.Select ?? [], this.session, query);
        return { ...this.identity(action.ObjectPathId, object), ...answer };
      }
      case ActionType.Method:
        return this.call(action, object);
      case ActionType.SetProperty:
        return this.set(action, object);
      default:
        throw hostGap(`actions of type ${action.ActionType}`);
    }
  }

  private identity(pathId: number, object: Instance): Record<string, unknown> {
    const path = this.paths.path(pathId);
    const kept =
      path?.ObjectPathType === PathType.Reference ? path.Name : this.referenceIds.get(pathId);
    return { ...identityOf(object), ...(kept === undefined ? {} : { _ReferenceId: kept }) };
  }

  private call(action: Action, object: Instance): unknown {
    if (action.Name === "_KeepReference") {
      this.referenceIds.set(action.ObjectPathId, this.session.references.keep(object));
      return null;
    }
    const result = this.paths.call(object, action.Name, action.ArgumentInfo);
    if (result === undefined) return null;
    return isInstance(result) ? identityOf(result) : result;
  }

  private set(action: Action, object: Instance): unknown {
    const property = object.kind.scalars?.[action.Name];
    if (!property?.set) throw hostGap(`setting ${object.kind.name}.${camel(action.Name)}`);
    const [value] = this.paths.arguments(action.ArgumentInfo);
    const member = `${object.kind.name}.${camel(action.Name)}`;
    at(object, action.Name, () =>
      this.session.undo.track(member, () =>
        property.set!(object.target, value as never, this.session),
      ),
    );
    return null;
  }

  private answer(action: Action, value: unknown): void {
    this.response.Results.push({ ActionId: action.Id, Value: value });
  }
}

/** Puts what was waited for where it was promised. */
async function keepPromises(answer: object): Promise<void> {
  for (const [key, value] of Object.entries(answer)) {
    if (value instanceof Promise) Object.assign(answer, { [key]: await value });
    else if (typeof value === "object" && value !== null) await keepPromises(value as object);
  }
}

function describe(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : "HostFault",
    Message: known
      ? error.message
      : `The workbench's host failed: ${error instanceof Error ? error.stack : String(error)}`,
    Location: known ? locationOf(error) : null,
    ActionIndex: index,
    HttpStatusCode: known ? error.status : 500,
  };
}
