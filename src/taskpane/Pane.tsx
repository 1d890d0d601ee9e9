import { useCallback, useMemo, useReducer } from "preact/hooks";
import { keyFigures } from "../domain";
import type { Operations } from "../excel";
import { ActionBar } from "./actions/ActionBar";
import { useOperation } from "./actions/useOperation";
import { Levels } from "./answer/Levels";
import { Verdict } from "./answer/Verdict";
import { changed } from "./inputs/change";
import { Form } from "./inputs/Form";
import { missionInputs } from "./inputs/inputs";
import { fieldOf } from "./inputs/fields";
import { positionOf, problems, readInputs } from "./inputs/reading";
import { useSpeech } from "./words";

interface Props {
  /** What can be done to the workbook; undefined outside Excel. */
  readonly operations: Operations | undefined;
}

/** The whole pane: answer first, then what it stands on, then what can be done with it. */
export function Pane({ operations }: Props) {
  const { words, formats } = useSpeech();
  const [inputs, change] = useReducer(changed, undefined, () =>
    missionInputs((id, value) => formats.field(value, fieldOf(id).unit), words.inputs.labelExample),
  );
  const readings = useMemo(() => readInputs(inputs, new Map()), [inputs]);
  const position = useMemo(() => positionOf(readings), [readings]);
  const figures = useMemo(() => keyFigures(position), [position]);
  const invalid = problems(readings).length;
  const { state, cancel, dismiss } = useOperation(String);
  const build = useCallback(() => {}, []);
  return (
    <main class="pane">
      <Verdict figures={figures} position={position} />
      <Levels figures={figures} position={position} />
      <Form
        inputs={inputs}
        readings={readings}
        onChange={change}
        onUseSelection={() => {}}
        onEnter={build}
      />
      <ActionBar
        state={state}
        invalid={invalid}
        inExcel={operations !== undefined}
        onBuild={build}
        onCancel={cancel}
        onShow={() => {}}
        onDismiss={dismiss}
      />
    </main>
  );
}
