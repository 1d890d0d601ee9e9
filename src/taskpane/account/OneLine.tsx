import { useState } from "preact/hooks";
import type { TypedLine } from "../../files";
import { useToolWords } from "../tool-words";

interface Props {
  /** @returns what cannot be read, if anything */
  readonly onTyped: (line: TypedLine) => Promise<"symbol" | "face" | "price" | undefined>;
}

const FIELDS = ["symbol", "face", "price"] as const;
const NOTHING: TypedLine = { symbol: "", face: "", price: "" };

/** One position in one line, for those who have no statement at hand. */
export function OneLine({ onTyped }: Props) {
  const { account } = useToolWords();
  const [line, setLine] = useState(NOTHING);
  const [fault, setFault] = useState<(typeof FIELDS)[number]>();
  const take = async (event: Event) => {
    event.preventDefault();
    setFault(await onTyped(line));
  };
  return (
    <details class="one-line">
      <summary>{account.oneLine}</summary>
      <form onSubmit={(event) => void take(event)}>
        {FIELDS.map((field) => (
          <div class="setting" key={field}>
            <label for={`account-${field}`}>{account[field]}</label>
            <input
              id={`account-${field}`}
              value={line[field]}
              aria-invalid={fault === field}
              onInput={({ currentTarget }) => setLine({ ...line, [field]: currentTarget.value })}
            />
          </div>
        ))}
        <button type="submit" class="button" id="account-take">
          {account.take}
        </button>
        <p role="status" class="status-bad">
          {fault && account.typedFaults[fault]}
        </p>
      </form>
    </details>
  );
}
