import { useState } from "preact/hooks";
import type { ViewedAccount } from "../../excel";
import { ACCOUNT_INPUTS, figureOf, type AccountInput } from "../../sheet/account/figures";
import type { ExcelRoom } from "../excel-room-type";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { accountField, type AccountField } from "./account-field";
import { ConflictQuestion } from "./ConflictQuestion";
import { FixedNote } from "./FixedNote";
import type { View } from "./view";

interface Props {
  readonly account: ViewedAccount;
  readonly view: View;
  readonly room: ExcelRoom;
}

/** The figures of the Account sheet in front, both ways: dates, choices and lines are typed on the sheet itself. */
export function AccountInputs({ account, view, room }: Props) {
  const { view: t } = useToolWords();
  return (
    <details class="account-inputs" open>
      <summary>{t.account.inputs(account.name)}</summary>
      {account.locked && <p class="note">{t.locked}</p>}
      {ACCOUNT_INPUTS.map((input) => (
        <Row key={`${account.id} ${input}`} {...{ account, view, room, input }} />
      ))}
      <p class="note">{t.account.onSheet}</p>
    </details>
  );
}

function Row({ account, view, room, input }: Props & { readonly input: AccountInput }) {
  const { words, formats, language } = useSpeech();
  const { view: t } = useToolWords();
  const [focused, setFocused] = useState(false);
  const { unit } = figureOf(input);
  const write = (value: number) => formats.field(value, unit);
  const field = accountField(view.state, account, input, write);
  const { text, value, fixed } = field;
  const name = room.accountInputName(input, language);
  const id = `field-${input.replace(".", "-")}`;
  const leave = () => !fixed && view.changeAccount({ kind: "leave", input, value });
  const { conflict } = view.state;
  const isAsked = conflict?.sheet === account.id && conflict.input === input;
  const canReplace = value !== undefined && !account.locked;
  return (
    <>
      <div
        class="field"
        data-field={input}
        data-problem={field.problem ? "" : undefined}
        data-fixed={fixed?.kind}
      >
        <label for={id}>{name}</label>
        <div class="field-box">
          <input
            id={id}
            type="text"
            inputMode={unit === "percent" ? "text" : "decimal"}
            autocomplete="off"
            spellcheck={false}
            value={text}
            readOnly={fixed !== undefined}
            aria-invalid={field.problem !== undefined}
            aria-describedby={`${id}-note`}
            onInput={(event) =>
              view.changeAccount({ kind: "type", input, text: event.currentTarget.value })
            }
            onFocus={(event) => {
              setFocused(true);
              event.currentTarget.select();
            }}
            onBlur={() => {
              setFocused(false);
              leave();
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.isComposing) leave();
              if (event.key === "Escape") view.changeAccount({ kind: "drop", input });
            }}
          />
          {unit !== "percent" && <span class="unit">{words.inputs.units[unit]}</span>}
        </div>
        <p
          class="field-note"
          id={`${id}-note`}
          data-kind={field.problem && !focused ? "problem" : "hint"}
        >
          {noteOf(field, { name, focused, input, write }, t.account)}
        </p>
      </div>
      {isAsked ? (
        <ConflictQuestion {...{ name, conflict, view, mine: value, text, write }} />
      ) : (
        <FixedNote
          {...{ name, fixed }}
          onReplace={canReplace ? () => view.replaceLink(input, value) : undefined}
        />
      )}
    </>
  );
}

interface Situation {
  readonly name: string;
  readonly focused: boolean;
  readonly input: AccountInput;
  readonly write: (value: number) => string;
}

/** Nobody is corrected while he types; where the field follows a cell, that cell is named. */
function noteOf(
  { problem, fixed }: AccountField,
  { name, focused, input, write }: Situation,
  t: ReturnType<typeof useToolWords>["view"]["account"],
): string {
  if (fixed?.kind === "link") return t.follows(fixed.cell);
  if (!problem || focused) return "";
  const [least, most] = figureOf(input).between ?? [0, 0];
  return problem === "outside"
    ? t.problems.outside(name, write(least), write(most))
    : t.problems[problem](name);
}
