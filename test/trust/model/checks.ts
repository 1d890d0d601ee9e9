import { failureSentence } from "../../../src/taskpane/actions/failure-sentence";
import { readSheet } from "../../../src/excel";
import { overlap, parseReference, sheetTextsIn, type Area } from "../../../src/sheet";
import type { Snapshot } from "../../../workbench/host";
import { firstDifference } from "../faults/difference";
import { monthsOn, type Cells } from "./months";
import type { Asked } from "./operations";
import type { World } from "./world";

/** Everything that an operation of ours must leave alone, as it stood before. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly ours: readonly string[];
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly errors: ReadonlyMap<string, readonly string[]>;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export async function stateOf(world: World): Promise<Before> {
  const snapshot = await world.book.snapshot();
  const sheets = world.sheets();
  return {
    snapshot,
    ours: await world.ours(),
    marks: new Map(sheets.map((sheet) => [sheet.id, world.standing(sheet)])),
    errors: new Map(sheets.map((sheet) => [sheet.id, errorsOn(snapshot, sheet.id)])),
    figures: new Map(sheets.map((sheet) => [sheet.id, figuresOn(snapshot, sheet.id)])),
  };
}

interface Shot {
  readonly id: string;
  readonly name: string;
  readonly cells: Cells;
  readonly spills: readonly string[];
}

const shotsOf = ({ sheets }: Snapshot) => sheets as Shot[];
const cellsOn = (snapshot: Snapshot, id: string) =>
  Object.entries(shotsOf(snapshot).find((sheet) => sheet.id === id)?.cells ?? {});

/** What no sheet should show: errors, but for months that nothing repays. */
function errorsOn(snapshot: Snapshot, id: string): string[] {
  const shot = shotsOf(snapshot).find((sheet) => sheet.id === id);
  const { rightly, wrong } = monthsOn(shot?.cells ?? {});
  const errors = cellsOn(snapshot, id).flatMap(([address, { type, value }]) =>
    type === "Error" && !rightly.has(address) ? [`${address} ${String(value)}`] : [],
  );
  return [...errors, ...wrong];
}

/** Numbers by their places, above the workings, which only one form has. */
function figuresOn(snapshot: Snapshot, id: string): Map<string, number> {
  const cells = cellsOn(snapshot, id);
  const title = sheetTextsIn("en").workings.title;
  const rowOf = (address: string) => Number(/\d+$/.exec(address)![0]);
  const workings = cells.find(([, { value }]) => value === title);
  const end = workings ? rowOf(workings[0]) : Infinity;
  return new Map(
    cells.flatMap(([address, { type, value }]) =>
      type === "Double" && rowOf(address) < end ? [[address, value as number]] : [],
    ),
  );
}

/** What is wrong after an operation that was done; undefined where nothing is. */
export async function faultAfter(
  world: World,
  asked: Asked,
  before: Before,
  result: unknown,
): Promise<string | undefined> {
  const after = await stateOf(world);
  const targetId = shotsOf(before.snapshot).find(({ name }) => name === asked.target)?.id;
  return (
    lostMark(asked, before, after, targetId) ??
    changedSheet(world, asked, before, after, result, targetId) ??
    changedName(before, after) ??
    newError(before, after) ??
    (asked.keepsFigures ? changedFigure(before, after, targetId!) : undefined) ??
    lostSheet(asked, before, after) ??
    (await unreadable(world))
  );
}

function lostMark(asked: Asked, before: Before, after: Before, targetId?: string) {
  for (const [id, marks] of before.marks) {
    if (asked.deletes && id === targetId) continue;
    const lost = [...marks].filter((mark) => !after.marks.get(id)?.has(mark));
    if (lost.length > 0) return `what its owner typed is gone: ${lost.join()}`;
  }
  return undefined;
}

/** Sheets that it was not asked to change are as they were, but for the cells it says it wrote. */
function changedSheet(
  world: World,
  asked: Asked,
  before: Before,
  after: Before,
  result: unknown,
  targetId?: string,
): string | undefined {
  const addresses = [result].flat().map((one) => (one as { address?: string })?.address ?? "");
  for (const sheet of shotsOf(before.snapshot)) {
    if (sheet.id === targetId) continue;
    const now = shotsOf(after.snapshot).find(({ id }) => id === sheet.id);
    const written = addresses
      .map(parseReference)
      .filter((one) => one !== undefined && world.book.sheet(one.sheet)?.id === sheet.id);
    if (written.length > 0 && asked.writes !== "Sheet1") continue;
    const areas = written.map((one) => one!.area);
    // What follows other sheets may fill more cells than it did; the cell of its formula stays.
    const filled = [sheet, ...(now ? [now] : [])].flatMap(({ spills }) => spills.map(areaOf));
    const isOutside = (address: string) => {
      const cell = areaOf(address);
      const isIn = (area: Area) => overlap(area, cell);
      const isFormulas = ({ row, column }: Area) => row === cell.row && column === cell.column;
      return !areas.some(isIn) && !filled.some((area) => isIn(area) && !isFormulas(area));
    };
    const outside = (shot: Shot) =>
      Object.fromEntries(Object.entries(shot.cells).filter(([address]) => isOutside(address)));
    const difference = now
      ? firstDifference(calm(outside(sheet)), calm(outside(now)))
      : "it is gone";
    if (difference !== undefined) return `${sheet.name} has changed: ${difference}`;
    const rest = (shot: Shot) => ({ ...shot, cells: 0, spills: 0 });
    if (areas.length === 0) {
      const other = firstDifference(rest(sheet), rest(now!));
      if (other !== undefined) return `${sheet.name} has changed: ${other}`;
    }
  }
  return undefined;
}

const areaOf = (address: string) => parseReference(`x!${address}`)!.area;

/** What follows other sheets shows what they show: only what is entered is compared. */
const calm = (cells: Shot["cells"]) =>
  Object.fromEntries(
    Object.entries(cells).map(([address, { value, type, ...rest }]) => [
      address,
      typeof rest.formula === "string" && rest.formula.startsWith("=")
        ? rest
        : { ...rest, value, type },
    ]),
  );

function changedName(before: Before, after: Before): string | undefined {
  const users = ({ names }: Snapshot) =>
    (names as { name: string; scope?: string; comment: string; visible: boolean }[]).filter(
      ({ scope, comment, visible }) =>
        scope === undefined && visible && !comment.startsWith("Carry vs Shock"),
    );
  const difference = firstDifference(users(before.snapshot), users(after.snapshot));
  return difference && `a name has changed: ${difference}`;
}

function newError(before: Before, after: Before): string | undefined {
  for (const [id, errors] of after.errors) {
    const known = before.errors.get(id) ?? [];
    if (known.length === 0 && errors.length > 0) return `new errors: ${errors.slice(0, 5).join()}`;
  }
  return undefined;
}

function changedFigure(before: Before, after: Before, id: string): string | undefined {
  if (before.errors.get(id)!.length > 0) return undefined;
  const now = after.figures.get(id)!;
  for (const [address, was] of before.figures.get(id)!) {
    const is = now.get(address);
    if (is === undefined && isCutOff(after, id, address)) continue;
    if (is === undefined || Math.abs(is - was) > 1e-12 * Math.max(1, Math.abs(was))) {
      return `${address} was ${was} and is ${is}`;
    }
  }
  return undefined;
}

/** Where the owner typed over the first cell of a spilled column, the live form has no figures below it. */
function isCutOff({ snapshot, marks }: Before, id: string, address: string): boolean {
  const { cells } = shotsOf(snapshot).find((sheet) => sheet.id === id)!;
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  for (let above = Number(row) - 1; above > 0; above--) {
    const cell = cells[`${column}${above}`];
    if (marks.get(id)?.has(String(cell?.formula ?? cell?.value))) return true;
    if (cell?.value !== undefined) return false;
  }
  return false;
}

function lostSheet(asked: Asked, before: Before, after: Before): string | undefined {
  const lost = before.ours.filter((name) => !after.ours.includes(name));
  const expected = asked.deletes ? [asked.target] : [];
  return lost.join() === expected.join() ? undefined : `not found any more: ${lost.join()}`;
}

/** Each of ours is read, or refused in a sentence. */
async function unreadable(world: World): Promise<string | undefined> {
  for (const name of await world.ours()) {
    const reason = await readSheet(name).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    const fault = reason === undefined ? undefined : faultOfFailure(reason);
    if (fault !== undefined) return `${name} cannot be read: ${fault}`;
  }
  return undefined;
}

const REFUSALS = [
  "locked",
  "occupied",
  "rearranged",
  "oneShock",
  "lastSheet",
  "noFigures",
  "noPositions",
  "noRoom",
];

/** A failure is one of those that say what to do, and has its sentence in both languages. */
function faultOfFailure(reason: unknown): string | undefined {
  const { code = "", message } = reason as { code?: string; message?: string };
  if (!REFUSALS.includes(code)) return `${code}: ${String(message)}`;
  const sentences = (["en", "zh-TW"] as const).map((language) => failureSentence(reason, language));
  return sentences.every((text) => /^\S.+[.。]$/su.test(text) && !text.includes("undefined"))
    ? undefined
    : `the sentences are ${sentences.join(" / ")}`;
}

/** After a failure everything is as it was. */
export async function faultAfterFailure(
  world: World,
  before: Before,
  reason: unknown,
): Promise<string | undefined> {
  const after = await world.book.snapshot();
  const calmed = ({ selection: _, ...rest }: Snapshot) => rest;
  return faultOfFailure(reason) ?? firstDifference(calmed(before.snapshot), calmed(after));
}
