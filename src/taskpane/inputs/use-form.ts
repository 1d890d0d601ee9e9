import { useCallback, useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { SheetInputs } from "../../sheet";
import type { ExcelRoom } from "../excel-room-type";
import { keepScratch } from "../memory/scratch";
import { useSteady } from "../parts/use-latest";
import type { SheetForm } from "../view/form-of";
import type { View } from "../view/view";
import { useSpeech } from "../words";
import { changed, type Change } from "./change";
import { fieldOf, type FieldId } from "./fields";
import { fromSheet } from "./from-sheet";
import {
  blankInputs,
  missionInputs,
  references,
  sameInputs,
  type Inputs,
  type Readings,
} from "./inputs";
import { readNumbers, useCells } from "./use-cells";
import { problems, readInputs, type Understood } from "./reading";

/** The form: what is entered, and what it comes to. */
export interface FormState extends Understood {
  readonly inputs: Inputs;
  /** The form of the sheet that is shown; undefined for scratch numbers. */
  readonly sheet: SheetForm | undefined;
  /** The mission's case stands in it, untouched. */
  readonly isExample: boolean;
  /** Fields that stand in the way of a build. */
  readonly invalid: readonly FieldId[];
  /** What it would come to at another leverage: what is computed from that follows. */
  readonly at: (lev: number) => Understood;
  readonly change: (change: Change) => void;
  readonly enter: (id: FieldId, value: number) => void;
  readonly startMine: () => void;
  readonly startExample: () => void;
  readonly load: (sheet: SheetInputs) => void;
}

/**
 * @param kept what was typed last, or what the workbook remembers, to start with
 * @param view the sheet that the form shows instead of scratch numbers, if any
 */
export function useForm(
  kept: Inputs | undefined,
  room: ExcelRoom | undefined,
  view: View | undefined,
): FormState {
  const { formats } = useSpeech();
  const write = useCallback(
    (id: FieldId, value: number) => formats.field(value, fieldOf(id).unit),
    [formats],
  );
  const example = useMemo(() => missionInputs(write), [write]);
  const [scratch, changeScratch] = useReducer(changed, kept ?? example);
  const isExample = sameInputs(scratch, example);
  useEffect(() => keepScratch(isExample ? undefined : scratch), [scratch, isExample]);
  const sheet = view?.form(write);
  const inputs = sheet?.inputs ?? scratch;
  const followed = useCells(
    useMemo(
      () => references(inputs).filter((cell) => !sheet?.cells.has(cell)),
      [inputs, sheet?.cells],
    ),
    room,
    readNumbers,
  );
  const cells = useMemo(
    () => (sheet ? new Map([...followed, ...sheet.cells]) : followed),
    [followed, sheet],
  );
  const change = useSteady((made: Change) => {
    if (view?.sheet) view.change(made);
    // A sheet's numbers are changed there, and never by putting others in their place.
    if (!view?.sheet || made.kind === "replace") changeScratch(made);
  });
  const enter = (id: FieldId, value: number) => {
    change({ kind: "type", id, text: write(id, value) });
    change({ kind: "leave", id, value });
  };
  const before = useRef<Readings>(undefined);
  const understood = useMemo(() => readInputs(inputs, cells, before.current), [inputs, cells]);
  before.current = understood.readings;
  const at = useCallback(
    (lev: number) =>
      readInputs(changed(inputs, { kind: "type", id: "lev", text: write("lev", lev) }), cells),
    [inputs, cells, write],
  );
  return {
    ...understood,
    inputs,
    sheet,
    at,
    change,
    isExample: isExample && !sheet,
    invalid: problems(inputs, understood.readings),
    enter,
    startMine: () => change({ kind: "replace", inputs: blankInputs(example) }),
    startExample: () => change({ kind: "replace", inputs: example }),
    load: (sheet) => change({ kind: "replace", inputs: fromSheet(sheet, write) }),
  };
}
