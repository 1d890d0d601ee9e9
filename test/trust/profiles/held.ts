import { failureSentence } from "../../../src/taskpane/actions/failure-sentence";
import { profileNamed, type Profile } from "../../../workbench/host";
import { readAddinFunctions } from "../../support/addin-functions";
import { UsedBook } from "../faults/book";
import type { Operation } from "../faults/operations";

/** What the cells of a workbook show, by sheet and cell. */
type Shown = ReadonlyMap<string, unknown>;

/** Days between the first of 1900 and of 1904, as Excel counts them. */
const DAYS_1904 = 1462;

/** What a profile can't do, and says: `operation → code of the failure`. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  office2021: { "installing names": "noLambda", "removing names": "noLambda" },
};

/** The operations that a profile can do. */
export const possibleIn = (
  profile: Profile,
  operations: Readonly<Record<string, Operation>>,
): Readonly<Record<string, Operation>> =>
  Object.fromEntries(Object.entries(operations).filter(([name]) => !REFUSED[profile.name]?.[name]));

const functions = readAddinFunctions();

/** Opens a workbook in a profile, with the add-in's functions. */
export async function openIn(profile: Profile): Promise<UsedBook> {
  const book = await UsedBook.open(profile);
  const { metadata, implementations } = await functions;
  book.model.registerFunctions(metadata, implementations, {
    error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
  });
  return book;
}

/** What all sheets show once everything is calculated. */
export async function shownIn(book: UsedBook): Promise<Shown> {
  await book.model.settled();
  const shown = new Map<string, unknown>();
  for (const sheet of book.model.sheets()) {
    const used = sheet.used(true);
    if (!used) continue;
    sheet.read(used).forEach((cells, r) =>
      cells.forEach(({ value }, c) => {
        const place = `${sheet.name}!R${used.row + r + 1}C${used.column + c + 1}`;
        if (value !== "") shown.set(place, value);
      }),
    );
  }
  return shown;
}

/**
 * How an operation does in a profile: "held" where every cell shows what it shows in the current
 * desktop, or where it is refused as it must be; else the first cell or sentence that is wrong.
 */
export async function verdictOn(
  profile: Profile,
  name: string,
  { prepare, run }: Operation,
  expected: Shown,
): Promise<string> {
  const book = await openIn(profile);
  try {
    await prepare?.();
    await run();
    return firstWrong(profile, expected, await shownIn(book)) ?? "held";
  } catch (reason) {
    const { code } = reason as { code?: string };
    const due = REFUSED[profile.name]?.[name];
    return due !== undefined && code === due
      ? `held: ${failureSentence(reason, "en")}`
      : `failed: ${failureSentence(reason, "en")}`;
  } finally {
    await book.close();
  }
}

/** What an operation shows in the current desktop. */
export async function expectedOf({ prepare, run }: Operation): Promise<Shown> {
  const book = await openIn(profileNamed("desktop"));
  try {
    await prepare?.();
    await run();
    return await shownIn(book);
  } finally {
    await book.close();
  }
}

export function firstWrong(profile: Profile, expected: Shown, got: Shown): string | undefined {
  for (const place of new Set([...expected.keys(), ...got.keys()])) {
    const [want, have] = [expected.get(place), got.get(place)];
    if (!isSame(profile, want, have)) return `${place} shows ${show(have)}, not ${show(want)}`;
  }
  return undefined;
}

const show = (value: unknown): string => (value === undefined ? "nothing" : String(value));

function isSame({ datesFrom }: Profile, want: unknown, have: unknown): boolean {
  if (Object.is(want, have)) return true;
  if (typeof want === "string" && typeof have === "string")
    return atSomeTime(want) === atSomeTime(have);
  if (typeof want !== "number" || typeof have !== "number") return false;
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (close(want, have)) return true;
  // A day of the workbook, and what a sheet adds to one for the add-in's functions.
  return datesFrom === 1904 && (want === 0 ? have === DAYS_1904 : close(want - DAYS_1904, have));
}

/** A stamp's minute may have passed since. */
const atSomeTime = (text: string): string => text.replace(/\d{1,2}:\d{2}\s[AP]M/g, "then");
