import type { Speech } from "../words";
import { MISSION_VALUES, type Field } from "./fields";
import type { Entry, Problem, Reading } from "./inputs";

interface Situation {
  readonly field: Field;
  readonly entry: Entry;
  readonly reading: Reading;
  readonly focused: boolean;
  /** The value in its usual form. */
  readonly usual: string | undefined;
}

export interface Note {
  readonly kind: "problem" | "asked" | "understood" | "hint" | "none";
  readonly text: string;
}

/**
 * The line below a field: what is wrong, else what was understood, else a hint while it is worked on.
 * A field that nothing was entered in is asked for, and nobody is blamed for one that waits for others.
 */
export function noteFor(situation: Situation, speech: Speech): Note {
  const { field, entry, reading, focused, usual } = situation;
  const { inputs } = speech.words;
  if (reading.problem) return problemNote(situation, reading.problem, speech);
  if (entry.computed) return hint(focused ? inputs.computed[field.id] : undefined);
  if (reading.reference) {
    const value = usual === undefined ? "" : ` ${inputs.understood(usual)}`;
    return { kind: "understood", text: `${inputs.follows(reading.reference)}${value}` };
  }
  if (usual !== undefined && usual !== entry.text) {
    return { kind: "understood", text: inputs.understood(usual) };
  }
  return hint(focused ? inputs.hints[field.id] : undefined);
}

const hint = (text: string | undefined): Note =>
  text === undefined ? { kind: "none", text: "" } : { kind: "hint", text };

function problemNote(
  { field: { id, unit, limit }, focused }: Situation,
  problem: Problem,
  { words: { inputs }, formats }: Speech,
): Note {
  const { problems } = inputs;
  const name = inputs.fields[id];
  const example = formats.field(MISSION_VALUES[id], unit);
  const wrong = (text: string): Note => ({ kind: "problem", text });
  switch (problem.kind) {
    case "empty":
      return { kind: "asked", text: focused ? inputs.ask(name, example) : inputs.asked };
    case "waits":
      return hint(inputs.computed[id]);
    case "unreadable":
      return wrong(problems.unreadable(name, example));
    case "notComputed":
      return wrong(problems.notComputed(name));
    case "cell":
      return wrong(problems.cell(name, problem.cell));
    case "perCent":
      return wrong(problems.perCent(name, problem.cell));
    case "limit":
      return wrong(problems.limit(name, limit, problem.limit, example));
  }
}
