import type { PaneWords } from "../../locales/pane/en";
import type { Field } from "./fields";
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
  readonly kind: "problem" | "understood" | "hint" | "none";
  readonly text: string;
}

/** The line below a field: what is wrong, else what was understood, else a hint while it is worked on. */
export function noteFor(situation: Situation, { inputs }: PaneWords): Note {
  const { field, entry, reading, focused, usual } = situation;
  if (reading.problem) {
    return { kind: "problem", text: problemText(field, reading.problem, inputs) };
  }
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

function problemText({ id, limit }: Field, problem: Problem, words: PaneWords["inputs"]): string {
  const { problems, fields } = words;
  const name = fields[id];
  switch (problem.kind) {
    case "empty":
      return problems.empty(name);
    case "unreadable":
      return problems.unreadable(name);
    case "notComputed":
      return problems.notComputed(name);
    case "cell":
      return problems.cell(name, problem.cell);
    case "limit":
      return problems.limit(name, limit, problem.limit);
  }
}
