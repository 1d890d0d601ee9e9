import type { Session } from "../session";
import { hostGap } from "./errors";
import type { Instance } from "./kinds";
import { at, camel, pascal } from "./paths";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** Property paths such as "format/font/bold", by their first part. */
function byHead(paths: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const group = groups.get(head) ?? [];
    if (rest.length > 0) group.push(rest.join("/"));
    groups.set(head, group);
  }
  return groups;
}

function scalar(object: Instance, name: string, session: Session): unknown {
  const property = object.kind.scalars?.[name];
  if (!property) throw hostGap(`${object.kind.name}.${camel(name)}`);
  return at(object, name, () => property.get(object.target, session));
}

function allScalars(object: Instance, session: Session): Answer {
  const names = Object.entries(object.kind.scalars ?? {}).filter(
    ([, property]) => !property.onlyByName,
  );
  return Object.fromEntries(names.map(([name]) => [name, scalar(object, name, session)]));
}

/** What the library needs of an object at any time. */
export function identityOf(object: Instance): Answer {
  return object.kind.identity?.(object.target) ?? {};
}

function one(object: Instance, select: string[], session: Session): Answer {
  const answer: Answer = identityOf(object);
  if (select.length === 0) return { ...answer, ...allScalars(object, session) };
  for (const [head, rest] of byHead(select)) {
    const name = pascal(head);
    const child = object.kind.children?.[name];
    if (child) {
      const found = at(object, name, () => child(object.target, session));
      answer[name] = found && load(found, rest, session);
    } else {
      answer[name] = scalar(object, name, session);
    }
  }
  return answer;
}

function collection(
  object: Instance,
  select: string[],
  session: Session,
  query: QueryInfo,
): Answer {
  const own = select.filter((path) => object.kind.scalars?.[pascal(path)]);
  const ofItems = select
    .filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items(\/|$)/, ""));
  const wanted = ofItems.filter((path) => path !== "");
  const skip = query.Skip ?? 0;
  const items = object.kind.items!(object.target, session).slice(
    skip,
    query.Top === undefined ? undefined : skip + query.Top,
  );
  const answer: Answer = own.length > 0 ? one(object, own, session) : identityOf(object);
  if (own.length > 0 && ofItems.length === 0) return answer;
  return {
    ...answer,
    _Items: items.map((item, _Index) => ({ ...load(item, wanted, session), _Index })),
  };
}

/** The answer to a load of an object, in the shape that the library reads. */
export function load(
  object: Instance,
  select: string[],
  session: Session,
  query: QueryInfo = {},
): Answer {
  return object.kind.items
    ? collection(object, select, session, query)
    : one(object, select, session);
}
