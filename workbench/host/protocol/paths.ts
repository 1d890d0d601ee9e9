import type { Session } from "../session";
import { HostError, hostGap, invalidReference } from "./errors";
import type { Instance } from "./kinds";
import { PathType, type ArgumentInfo, type ObjectPath } from "./wire";

/** Members as an add-in writes them: "NumberFormat" → "numberFormat". */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Runs a piece of work on an object's member; errors are given the place where they happened. */
export function at<T>(where: Instance | undefined, member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError)
      locations.set(error, `${where?.kind.name ?? ""}.${camel(member)}`);
    throw error;
  }
}

const locations = new WeakMap<HostError, string>();
export const locationOf = (error: HostError): string | null => locations.get(error) ?? null;

/** Finds the objects of one batch; each path once, because a path such as `add` does something. */
export class Paths {
  private readonly found = new Map<number, Instance | null>();

  constructor(
    private readonly paths: Record<string, ObjectPath>,
    private readonly session: Session,
  ) {}

  /** The path's object, null where it is a null object. */
  resolve(id: number): Instance | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw invalidReference(`object path ${id}`);
    const object = this.find(path);
    this.found.set(id, object);
    return object;
  }

  path(id: number): ObjectPath | undefined {
    return this.paths[id];
  }

  /** The arguments of a member, with objects where the request names their paths. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = (info?.ReferencedObjectPathIds ?? []) as unknown[];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  /** A method's result where it is asked for, with what must be calculated first already so. */
  call(parent: Instance, name: string, info: ArgumentInfo | undefined): unknown {
    const method = parent.kind.methods?.[name];
    if (!method) throw hostGap(`${parent.kind.name}.${camel(name)}`);
    const given = this.arguments(info);
    return at(parent, name, () =>
      this.session.undo.track(`${parent.kind.name}.${camel(name)}`, () =>
        method(parent.target, given as never, this.session),
      ),
    );
  }

  private find(path: ObjectPath): Instance | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.session.root;
      case PathType.NewObject:
        return this.session.create(path.Name);
      case PathType.Reference:
        return this.session.references.find(path.Name, this.session);
      case PathType.NullObject:
        return null;
      default:
        return this.findBelow(path);
    }
  }

  private findBelow(path: ObjectPath): Instance | null {
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Method)
      return this.call(parent, path.Name, path.ArgumentInfo) as Instance | null;
    if (path.ObjectPathType === PathType.Indexer) {
      const { indexer, name } = parent.kind;
      if (!indexer) throw hostGap(`${name}[…]`);
      return at(parent, "", () =>
        indexer(parent.target, this.arguments(path.ArgumentInfo) as never, this.session),
      );
    }
    const child = parent.kind.children?.[path.Name];
    if (!child) throw hostGap(`${parent.kind.name}.${camel(path.Name)}`);
    return at(parent, path.Name, () => child(parent.target, this.session));
  }

  private argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) return this.resolve(pathId);
    if (Array.isArray(value)) {
      const ids = Array.isArray(pathId) ? (pathId as unknown[]) : [];
      return value.map((item, index) => this.argument(item, ids[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(value._ObjectPathId as number);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]),
    );
  }
}
