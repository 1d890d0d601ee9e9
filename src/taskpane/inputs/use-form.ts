import { useCallback, useMemo, useReducer, useRef } from "preact/hooks";
import type { SheetInputs } from "../../sheet";
import type { ExcelRoom } from "../later";
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
import { useCells } from "./use-cells";
import { problems, readInputs, type Understood } from "./reading";

/** The form: what is entered, and what it comes to. */
export interface FormState extends Understood {
  readonly inputs: Inputs;
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

/** @param kept what the workbook remembers, to start with */
export function useForm(kept: Inputs | undefined, room: ExcelRoom | undefined): FormState {
  const { formats } = useSpeech();
  const write = useCallback(
    (id: FieldId, value: number) => formats.field(value, fieldOf(id).unit),
    [formats],
  );
  const example = useMemo(() => missionInputs(write), [write]);
  const [inputs, change] = useReducer(changed, kept ?? example);
  const cells = useCells(
    useMemo(() => references(inputs), [inputs]),
    room,
  );
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
    at,
    change,
    isExample: sameInputs(inputs, example),
    invalid: problems(inputs, understood.readings),
    enter: (id, value) => change({ kind: "type", id, text: write(id, value) }),
    startMine: () => change({ kind: "replace", inputs: blankInputs(example) }),
    startExample: () => change({ kind: "replace", inputs: example }),
    load: (sheet) => change({ kind: "replace", inputs: fromSheet(sheet, write) }),
  };
}
