import { cellsIn, fixedOn, MARK_NAME, NAME_OF, parseReference } from "../../sheet";
import type { InputValue, Mark, SheetInputs } from "../../sheet";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { figureName, isAccountInput, type AccountInput } from "../../sheet/account/figures";
import { OperationFailure } from "../job/failure";
import { loadMark } from "../job/new-sheet";
import { operate } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { loadReferences } from "../read/references";
import { loadNamed, type SeenCell, type SeenInput } from "../read/seen-input";
import { asText, type Entry } from "../write/cells";
import { inputEntry } from "../write/input";

/** One input of one sheet, and what is to stand in its cell. */
export interface Commit {
  /** The sheet's id: it may have been renamed, and another may be in front. */
  readonly sheet: string;
  readonly input: keyof SheetInputs | AccountInput;
  /** A value for the input, or what is entered to have its cell as it was. */
  readonly put: { readonly value: InputValue | boolean | string } | { readonly entry: Entry };
  /** What stood in the cell when the edit began: only that is replaced. */
  readonly over: Entry;
}

export type Committed =
  /** `before` gives, entered again, what stood there; `after` is what stands there now. */
  | { readonly kind: "written"; readonly before: Entry; readonly after: Entry }
  /** The cell holds something else by now, and still does. */
  | { readonly kind: "changed"; readonly cell: SeenCell };

/**
 * Writes one input's cell, found by the sheet's id and the input's name: one read, one write of one
 * cell, so that one undo takes it back. Nothing else is written, since more would cost the undo list.
 * @throws OperationFailure where the sheet is gone, protected, or has no such cell
 */
export function commitInput({ sheet: id, input, put, over }: Commit): Promise<Committed> {
  return operate(async (job) => {
    const sheet = job.context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    sheet.protection.load("protected");
    const kind = kindOf(input);
    const { mark } = loadMark(sheet, kind.mark);
    const seen = loadNamed(sheet, kind.name);
    const entryOf = kind.loadEntry(job.context, sheet, put);
    await job.sync();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet");
    const found = mark();
    if (found === undefined) throw new OperationFailure("notOurs", { sheet: sheet.name });
    const cell = mustStand(seen(), sheet.name);
    if (cell.entry !== over) return { kind: "changed", cell };
    if (sheet.protection.protected) throw new OperationFailure("locked");

    const after = entryOf(cell.address, found.language);
    const before = asEntered(cell);
    job.onFailure(cell.address, (context) =>
      takeBackOn(context, id, (again) => void write(again, cell.address, before)),
    );
    const target = write(sheet, cell.address, after);
    target.load("formulas");
    await job.sync();
    return { kind: "written", before, after: target.formulas[0]![0] as Entry };
  });
}

type Put = Commit["put"];

/** On which kind of sheet an input stands, by which name, and what its cell is given. */
interface Kind {
  readonly mark: string;
  readonly name: string;
  loadEntry(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    put: Put,
  ): (address: string, language: Mark["language"]) => Entry;
}

/** An account's figures are plain numbers; the other sheet's inputs may follow cells and be choices. */
function kindOf(input: Commit["input"]): Kind {
  if (isAccountInput(input))
    return {
      mark: ACCOUNT_MARK_NAME,
      name: figureName(input),
      loadEntry: (_context, _sheet, put) => () =>
        "entry" in put ? put.entry : (put.value as number),
    };
  return {
    mark: MARK_NAME,
    name: NAME_OF[input],
    loadEntry(context, sheet, put) {
      const wanted = "value" in put ? { [input]: put.value } : {};
      const followed = loadReferences(context, sheet, wanted);
      return (address, language) => {
        const value = followed.inputs()[input];
        refuseOwn(value, address);
        return "entry" in put ? put.entry : inputEntry(input, value!, language);
      };
    },
  };
}

function mustStand(seen: SeenInput, sheet: string): SeenCell {
  if (seen === "absent") throw new OperationFailure("otherVersion", { sheet });
  if (seen === "gone") throw new OperationFailure("rearranged", { sheet });
  return seen;
}

function write(sheet: Excel.Worksheet, address: string, entry: Entry): Excel.Range {
  const cell = sheet.getRange(cellsIn(address));
  cell.formulas = [[entry]];
  return cell;
}

/** What a cell holds, so that entering it gives the same: text that Excel would read stays text. */
function asEntered({ entry, value }: SeenCell): Entry {
  if (typeof entry !== "string" || entry === "") return entry;
  return entry.startsWith("=") && value !== entry ? entry : asText(entry);
}

/** A cell that follows itself would be a circle. */
function refuseOwn(value: InputValue | boolean | string | undefined, address: string): void {
  const own = parseReference(address)!;
  const cell = fixedOn(own.sheet, own.area);
  if (typeof value === "object" && value.cell === cell) {
    throw new OperationFailure("badReference", { cell });
  }
}
