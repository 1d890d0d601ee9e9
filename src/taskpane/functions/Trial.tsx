import { useMemo, useState } from "preact/hooks";
import { helpAddress, NAMESPACE } from "../about/release";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { leavesOf, valueOf } from "./answer";
import { FUNCTION_LANGUAGES, type FunctionCard } from "./function-card";
import type { FunctionsProps } from "./props";
import { formulaOf, readGiven } from "./given";
import { ParameterField } from "./ParameterField";
import { prefilled } from "./prefill";
import { Result } from "./Result";
import { firstClause, howItComes } from "./sentences";
import { excelFormats } from "./shown";
import { useAnswer } from "./use-answer";

interface Props extends FunctionsProps {
  readonly card: FunctionCard;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (code: string, text: string) => void;
}

/** A function with its fields: what it gives as one types, how that comes about, and its way to the sheet. */
export function Trial({ card, typed, onType, workbook, room, form }: Props) {
  const speech = useSpeech();
  const { functionsCard: t } = useToolWords();
  const texts = card[FUNCTION_LANGUAGES[speech.language]];
  const [labelled, setLabelled] = useState(false);
  const [start] = useState(() =>
    card.parameters.map((one) => prefilled(one, form, speech.formats)),
  );
  const entered = card.parameters.map(({ code }, i) => typed[code] ?? start[i]!);
  const key = entered.join("\n");
  // By their text: the list is made anew with every drawing.
  const givens = useMemo(
    () => card.parameters.map((parameter, i) => readGiven(key.split("\n")[i]!, parameter)),
    [card, key],
  );
  const { answer, referred } = useAnswer(card, givens, room);
  const formula = formulaOf(card.id, givens, NAMESPACE);
  const leaves = leavesOf(
    card,
    givens.map((given) => valueOf(given, referred)),
  );
  const single = answer?.kind === "cells" && answer.rows.flat().length === 1;
  const why = single ? howItComes(card, leaves, answer.rows[0]![0], speech) : undefined;
  const resting = workbook.state.phase === "running" || answer?.kind !== "cells";
  const takeSelection = (code: string) =>
    void workbook.run("select", async (excel) => {
      onType(code, `=${await excel.selectedRange()}`);
      return { text: "" };
    });
  const insert = () => {
    if (answer?.kind !== "cells") return;
    const { rows } = answer;
    const formats = excelFormats(card.formats, rows[0]!.length);
    const label = labelled ? firstClause(texts.description) : undefined;
    void workbook.run("function", async (excel) => {
      const done = await excel.insertFunction({ formula, rows: rows.length, formats, label });
      const say = labelled && !done.labelled ? t.unlabelled : t.inserted;
      return { text: say(card.id, done.address), address: done.address };
    });
  };
  return (
    <div class="tool function-trial" data-trial={card.id}>
      <h3>{card.id}</h3>
      <p class="note">{texts.returns}</p>
      {card.parameters.map((parameter, i) => (
        <ParameterField
          key={parameter.code}
          parameter={parameter}
          text={entered[i]!}
          onType={(text) => onType(parameter.code, text)}
          onUseSelection={() => takeSelection(parameter.code)}
        />
      ))}
      <div aria-live="polite">
        <Result card={card} answer={answer} />
        {why !== undefined && <p class="function-sum">{why}</p>}
      </div>
      <p class="function-formula">
        {t.isFormula} <code>{formula}</code>
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={labelled}
          onChange={(event) => setLabelled(event.currentTarget.checked)}
        />
        {t.label}
      </label>
      <button
        type="button"
        class="button"
        id="insert-function"
        aria-disabled={resting}
        onClick={() => !resting && insert()}
      >
        {t.insert}
      </button>
      <a
        href={`${helpAddress("functions", speech.language)}#${card.id.toLowerCase()}`}
        target="_blank"
        rel="noopener"
      >
        {t.help(card.id)}
      </a>
    </div>
  );
}
