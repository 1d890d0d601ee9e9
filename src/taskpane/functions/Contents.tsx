import { useMemo, useState } from "preact/hooks";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { findFunctions } from "./find";
import { FUNCTION_LANGUAGES } from "./function-card";
import { FormatTool } from "./FormatTool";
import { FUNCTION_CARDS } from "./functions.generated";
import type { FunctionsProps } from "./props";
import { Trial } from "./Trial";
import "./functions.css";

/** The search, and the function that is chosen of what it finds. */
export function Contents(props: FunctionsProps) {
  const { language } = useSpeech();
  const { functionsCard: t } = useToolWords();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string>();
  /** What was typed for a parameter stays for the next function that has one of that name. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const found = useMemo(() => findFunctions(FUNCTION_CARDS, words), [words]);
  const card = FUNCTION_CARDS.find(({ id }) => id === chosen);
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing && found[0]) setChosen(found[0].id);
  };
  return (
    <>
      <div class="field function-search">
        <label for="function-search">{t.find}</label>
        <div class="field-box">
          <input
            id="function-search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={words}
            aria-describedby="functions-found"
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={takeFirst}
          />
        </div>
      </div>
      <p class="note" id="functions-found" role="status">
        {found.length === 0 ? t.none : t.found(found.length)}
      </p>
      {found.length > 0 && (
        <div class="function-list" role="radiogroup" aria-label={t.title}>
          {found.map(({ id, ...texts }) => (
            <label key={id} data-function={id}>
              <input
                type="radio"
                name="function"
                value={id}
                checked={id === chosen}
                onChange={() => setChosen(id)}
              />
              <span>
                <b>{id}</b> {texts[FUNCTION_LANGUAGES[language]].description}
              </span>
            </label>
          ))}
        </div>
      )}
      {card && (
        <Trial
          key={card.id}
          card={card}
          typed={typed}
          onType={(code, text) => setTyped((before) => ({ ...before, [code]: text }))}
          {...props}
        />
      )}
      <p class="note">{t.excel}</p>
      <FormatTool workbook={props.workbook} />
    </>
  );
}
