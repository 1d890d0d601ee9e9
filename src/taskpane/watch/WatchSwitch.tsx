import { useToolWords } from "../tool-words";
import { useWatchWanted } from "./wanted";

export function WatchSwitch() {
  const { watch: t } = useToolWords();
  const [wanted, choose] = useWatchWanted();
  return (
    <label class="check">
      <input
        id="watch"
        type="checkbox"
        checked={wanted}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      {t.switch}
    </label>
  );
}
