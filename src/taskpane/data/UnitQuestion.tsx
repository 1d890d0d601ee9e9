import type { KnownUnit, Source } from "../../sheet/import";
import { useToolWords } from "../tool-words";

interface Props {
  readonly source: Source;
  readonly onAnswer: (source: Source, unit: KnownUnit) => void;
}

const UNITS: readonly KnownUnit[] = ["percent", "number", "index"];

/** Asks what the figures of a series are, where neither its id nor its text tells. */
export function UnitQuestion({ source, onAnswer }: Props) {
  const { data } = useToolWords();
  const id = `unit-${source.name}`;
  return (
    <div class="question">
      <p id={id}>{data.unitOf(source.name)}</p>
      <div class="row-buttons" role="group" aria-labelledby={id}>
        {UNITS.map((unit) => (
          <button
            key={unit}
            type="button"
            class="button button-small"
            onClick={() => onAnswer(source, unit)}
          >
            {data.units[unit]}
          </button>
        ))}
      </div>
    </div>
  );
}
