import { KeptList } from "./kept-list";

export interface Reply {
  readonly id: string;
  content: string;
}

/** A threaded comment on one cell. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  resolved: boolean;
  readonly created: string;
  readonly replies: Reply[];
}

export class CommentList extends KeptList<Comment> {
  at(row: number, column: number): Comment | undefined {
    return this.all().find((comment) => comment.row === row && comment.column === column);
  }
}
