import { parseArea, splitSheet } from "../model/address";
import { between, type Area } from "../model/area";
import type { Comment, Reply } from "../model/comments";
import { newId } from "../model/kept-list";
import type { SheetModel, WorkbookModel } from "../model/model";
import { hostGap, invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { field, fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { onSheet } from "./range-methods";
import { findSheet } from "./worksheets";

interface Comments {
  readonly model: WorkbookModel;
  /** One sheet's comments, or the workbook's. */
  readonly sheet: SheetModel | undefined;
}

const AUTHOR = "Workbench user";

function cellOf({ model, sheet }: Comments, argument: unknown): { sheet: SheetModel; area: Area } {
  if (isInstance(argument)) return argument.target as RangeTarget;
  const { sheet: named, rest } = splitSheet(String(argument));
  const on = named === undefined ? sheet : findSheet(model, named);
  const area = parseArea(rest);
  if (!on || !area) throw invalidArgument(`${String(argument)} is no cell; name the sheet as well`);
  return { sheet: on, area };
}

const kept = (sheet: SheetModel, of: Comment): Kept<Comment> => ({
  sheet,
  of,
  touch: () => sheet.comments.touch(),
});

const sheetsOf = ({ model, sheet }: Comments): SheetModel[] => (sheet ? [sheet] : model.sheets());

const all = (target: Comments): Kept<Comment>[] =>
  sheetsOf(target).flatMap((sheet) => sheet.comments.all().map((one) => kept(sheet, one)));

function add(target: Comments, [cell, content]: [unknown, unknown], session: Session): Instance {
  if (typeof content !== "string") throw hostGap("comments that mention people");
  const { sheet, area } = cellOf(target, cell);
  mayChangeSheet(sheet, session);
  if (area.rows * area.columns !== 1) throw invalidArgument("a comment belongs to one cell");
  if (sheet.comments.at(area.row, area.column)) throw itemAlreadyExists("a comment on this cell");
  const created = new Date(0).toISOString();
  const place = { row: area.row, column: area.column };
  const one = {
    id: newId(),
    ...place,
    content,
    author: AUTHOR,
    resolved: false,
    created,
    replies: [],
  };
  return instance(comment, kept(sheet, sheet.comments.add(one)));
}

const found = (one: Kept<Comment> | undefined): Instance => {
  if (!one) throw itemNotFound("the comment");
  return instance(comment, one);
};

function byCell(target: Comments, argument: unknown): Instance {
  const { sheet, area } = cellOf(target, argument);
  const one = sheet.comments.at(area.row, area.column);
  return found(one && kept(sheet, one));
}

const byId = (target: Comments, id: string): Kept<Comment> | undefined =>
  all(target).find(({ of }) => of.id === id);

const reply: Kind<Reply> = {
  name: "CommentReply",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Content: { get: ({ content }) => content },
    AuthorName: { get: () => AUTHOR },
  },
};

const replies: Kind<Kept<Comment>> = {
  name: "CommentReplyCollection",
  items: ({ of }) => of.replies.map((one) => instance(reply, one)),
  indexer: ({ of }, [id]: [string]) => {
    const one = of.replies.find((candidate) => candidate.id === id);
    if (!one) throw itemNotFound("the reply");
    return instance(reply, one);
  },
  methods: {
    Add: ({ sheet, of, touch }, [content]: [string], session) => {
      mayChangeSheet(sheet, session);
      const one = { id: newId(), content };
      of.replies.push(one);
      touch();
      return instance(reply, one);
    },
    GetCount: ({ of }) => of.replies.length,
  },
};

const comment: Kind<Kept<Comment>> = {
  name: "Comment",
  identity: ({ of }) => ({ Id: of.id }),
  alive: ({ sheet, of }) => sheet.comments.all().includes(of),
  scalars: {
    Id: { get: ({ of }) => of.id },
    ...fields<Comment>("content", "resolved"),
    AuthorName: { get: ({ of }) => of.author },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: ({ of }) => of.created },
    ContentType: { get: () => "Plain" },
    RichContent: { ...field<Comment, "content">("content"), set: undefined },
  },
  children: { Replies: (target) => instance(replies, target) },
  methods: {
    Delete: ({ sheet, of }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.comments.remove(of);
    },
    GetLocation: ({ sheet, of }) =>
      onSheet({ sheet }, between(of.row, of.column, of.row, of.column)),
  },
};

export const comments: Kind<Comments> = {
  name: "CommentCollection",
  items: (target) => all(target).map((one) => instance(comment, one)),
  indexer: (target, [id]: [string]) => found(byId(target, id)),
  methods: {
    Add: add,
    GetCount: (target) => all(target).length,
    GetItemAt: (target, [index]: [number]) => found(all(target)[index]),
    GetItemByCell: (target, [cell]: [unknown]) => byCell(target, cell),
    GetItemOrNullObject: (target, [id]: [string]) => {
      const one = byId(target, id);
      return one ? instance(comment, one) : null;
    },
  },
};
