import { useEffect, useMemo, useState } from "preact/hooks";
import { provideCommands } from "../commands";
import { keyFigures } from "../domain";
import type { SheetRequest } from "../excel";
import type { Dialect } from "../sheet";
import { helpAddress, NAMESPACE, VERSION } from "./about/release";
import { ActionBar } from "./actions/ActionBar";
import { useWorkbook } from "./actions/use-workbook";
import { buildSheet, showAgain } from "./actions/build-work";
import { Verdict } from "./answer/Verdict";
import { useExplanation } from "./explain/use-explanation";
import { Example } from "./inputs/Example";
import type { Field } from "./inputs/fields";
import type { Inputs } from "./inputs/inputs";
import { Form } from "./inputs/Form";
import { labelOf } from "./inputs/label";
import { pointOut } from "./inputs/point-out";
import { lacking } from "./inputs/reading";
import { sheetInputs } from "./inputs/sheet-inputs";
import { useForm } from "./inputs/use-form";
import type { Preferences } from "./memory/preferences";
import { toStored } from "./memory/stored-inputs";
import { forgetInputs } from "./memory/workbook";
import { todaySerial } from "./parts/today";
import { useSteady } from "./parts/use-latest";
import { PictureCard } from "./picture/PictureCard";
import type { ExcelRoom } from "./excel-room-type";
import type { LoadedTools } from "./later";
import { ToolWordsProvider } from "./tool-words";
import { useMeasured } from "./view/measured";
import { useView } from "./view/use-view";
import { useSpeech } from "./words";

interface Props {
  readonly inExcel: boolean;
  /** What the workbook remembers of the form. */
  readonly kept: Inputs | undefined;
  /** Undefined outside Excel, and until it has been loaded. */
  readonly room: ExcelRoom | undefined;
  /** Undefined until they have been loaded. */
  readonly tools: LoadedTools | undefined;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onForgetPreferences: () => void;
}

const FIRST_SHOCK = 100;

/** The whole pane: answer first, then what it stands on, then what can be done with it. */
export function Pane(props: Props) {
  const { inExcel, room, tools, preferences } = props;
  const speech = useSpeech();
  const view = useView(room);
  const account = view?.state.account;
  const form = useForm(props.kept, room, view);
  const { inputs, readings, position, invalid, at, change } = form;
  const missing = invalid.filter((id) => readings[id].problem?.kind === "empty").length;
  const [bp, setBp] = useState(FIRST_SHOCK);
  const [wished, setTrial] = useState<number>();
  const entered = readings.lev.value;
  // No number stands where the field that it would replace has none.
  const trial = useMemo(
    () =>
      entered === undefined || wished === undefined || wished === entered
        ? undefined
        : { lev: wished, entered },
    [entered, wished],
  );
  /** A trial moves everything that is shown of the position; the form alone keeps what is entered. */
  const shown = useMemo(
    () => (trial ? at(trial.lev) : { position, readings }),
    [trial, at, position, readings],
  );
  const workbook = useWorkbook(room, tools?.words, view);
  const signals = view?.sheet ?? workbook.sheets.find((sheet) => !sheet.unfinished);
  const measured = useMeasured(view);
  const figures = useMemo(
    () => keyFigures(shown.position, signals?.signals, trial ? undefined : measured),
    [shown.position, signals?.signals, trial, measured],
  );
  /** Of what is entered, whatever is tried. */
  const own = useMemo(
    () => (trial ? keyFigures(position, signals?.signals, measured) : figures),
    [trial, position, figures, signals?.signals, measured],
  );
  const { years } = position;
  const worst = useMemo(() => years && tools?.worstRises(years), [years, tools]);
  const today = todaySerial();
  const explanation = useExplanation(room);
  const [dialect, setDialect] = useState<Dialect>("live");

  const request = (): SheetRequest => ({
    inputs: sheetInputs(inputs, readings, labelOf(inputs, readings, speech)),
    dialect,
    language: speech.language,
    gains: preferences.gains,
    namespace: NAMESPACE,
    version: VERSION,
    keep: toStored(inputs),
  });
  const requestOrPoint = useSteady(() => (invalid[0] ? pointOut(invalid[0]) : request()));
  const build = useSteady(() => {
    const request = requestOrPoint();
    if (request) void workbook.run("build", buildSheet(request));
  });
  /** By the ribbon's button: where Excel does not show the pane, the sheet alone says what is missing. */
  const buildAnyway = useSteady(() => {
    requestOrPoint();
    void workbook.run("build", buildSheet(request()));
  });
  const help = useSteady(() => helpAddress("start", speech.language));
  const linkToHelp = useSteady((address: string) => {
    void workbook.run("help", async (_excel, _watch, { helpKept }) => ({
      text: helpKept,
      link: address,
    }));
  });
  useEffect(() => {
    if (room && tools)
      provideCommands({ buildSheet: buildAnyway, helpAddress: help, offerHelp: linkToHelp });
  }, [room, tools, buildAnyway, help, linkToHelp]);
  const takeSelection = useSteady((field: Field) => {
    void workbook.run("select", async (excel) => {
      const cell = await excel.selectedCell();
      change({ kind: "type", id: field.id, text: `=${cell}` });
      change({ kind: "leave", id: field.id, value: { cell } });
      return { text: "" };
    });
  });
  const explainSelected = useSteady(() => {
    void workbook.run("explain", async (excel) => {
      await explanation.ask(excel);
      return { text: "" };
    });
  });
  const forget = useSteady(() => {
    if (!inExcel) {
      props.onForgetPreferences();
      return form.startExample();
    }
    void workbook.run("forget", async (_excel, _watch, results) => {
      props.onForgetPreferences();
      await forgetInputs();
      form.startExample();
      return { text: results.forgotten };
    });
  });
  const startMine = () => {
    form.startMine();
    pointOut("equity");
  };
  const load = useSteady(form.load);
  const startExample = useSteady(form.startExample);
  return (
    <ToolWordsProvider value={tools?.words}>
      <main class="pane">
        {inExcel && (
          <div class="strip-place">
            {tools && room && view && <tools.SheetStrip view={view} room={room} />}
          </div>
        )}
        {tools && <tools.LightsLine lights={figures.lights} view={view} />}
        {tools && room && view && account ? (
          <tools.AccountVerdict {...{ account, view, room }} below={view.sheet?.name} />
        ) : (
          <Verdict
            figures={figures}
            position={shown.position}
            lacking={lacking(shown.readings)}
            signalsFrom={signals?.signals && signals.name}
            trial={trial}
            today={today}
          />
        )}
        <div role="status" class="notices">
          {tools && <tools.UnfinishedNotice workbook={workbook} />}
          {tools && room && <tools.WatchNotice workbook={workbook} room={room} />}
          {tools && explanation.explained && (
            <tools.ExplainCard explained={explanation.explained} onClose={explanation.close} />
          )}
        </div>
        <Example isExample={form.isExample} onMine={startMine} />
        <PictureCard
          figures={figures}
          position={shown.position}
          trial={trial}
          past={tools && worst && <tools.Past worst={worst} figures={figures} today={today} />}
          {...{ worst, bp }}
          onPick={setBp}
        />
        <div class="whatif-place">
          {tools && (
            <tools.WhatIfCard
              figures={figures}
              position={shown.position}
              bp={bp}
              entered={entered}
              trial={trial}
              onTry={setTrial}
              onUse={(lev) => {
                form.enter("lev", lev);
                setTrial(undefined);
              }}
            />
          )}
        </div>
        <div class="levels-place">
          {tools && <tools.Levels figures={figures} position={shown.position} trial={trial} />}
          {tools && <tools.MoneyCard figures={figures} position={shown.position} trial={trial} />}
        </div>
        <Form
          inputs={inputs}
          readings={readings}
          onChange={change}
          onUseSelection={takeSelection}
          onEnter={build}
          sheet={form.sheet}
          below={(id) =>
            tools &&
            view?.sheet && (
              <tools.FieldBelow
                id={id}
                view={view}
                fixed={form.sheet?.fixed[id]}
                reading={id === "label" ? undefined : readings[id]}
                text={id === "label" ? inputs.label : inputs.entries[id].text}
              />
            )
          }
        />
        {tools && (
          <tools.Tools
            {...{ workbook, room, dialect }}
            onDialect={setDialect}
            requestOrPoint={requestOrPoint}
            onLoad={load}
            onExplain={explainSelected}
            shown={shown}
            entered={form}
            view={view}
            logged={{ figures: own, account }}
            preferences={preferences}
            onPreferences={props.onPreferences}
            onForget={forget}
            onExample={startExample}
          />
        )}
        <ActionBar
          state={workbook.state}
          faulty={invalid.length - missing}
          {...{ missing, trial, inExcel }}
          ready={room !== undefined && tools !== undefined}
          onBuild={build}
          onCancel={workbook.cancel}
          onShow={(outcome) => void workbook.run("show", showAgain(outcome))}
          onDismiss={workbook.dismiss}
        />
      </main>
    </ToolWordsProvider>
  );
}
