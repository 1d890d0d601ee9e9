import { useSpeech } from "../words";

interface Props {
  readonly isExample: boolean;
  readonly onMine: () => void;
}

/** Says that the numbers are an example, and takes them away on request. */
export function Example({ isExample, onMine }: Props) {
  const { inputs } = useSpeech().words;
  if (!isExample) return null;
  return (
    <div class="card example">
      <p>{inputs.example}</p>
      <button type="button" class="button" id="use-mine" onClick={onMine}>
        {inputs.useMine}
      </button>
    </div>
  );
}
