import { useToolWords } from "../tool-words";

/** The keys of the pane, for those who work without a pointer. */
export function Keys() {
  const { keys: t } = useToolWords();
  return (
    <details class="card keys">
      <summary>{t.title}</summary>
      <dl>
        {t.rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
