import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { asFault } from "../explain/explain";
import type { Answer } from "./answer";
import type { FunctionCard } from "./function-card";
import { formatAt, shown } from "./shown";

interface Props {
  readonly card: FunctionCard;
  readonly answer: Answer | undefined;
}

/** Rows of a table that are shown: enough to see what it is. */
const MOST_ROWS = 12;

/** What the function gives, or what it still needs. */
export function Result({ card, answer }: Props) {
  const { functionsCard: t } = useToolWords();
  const speech = useSpeech();
  if (!answer) return <p class="note">{t.working}</p>;
  switch (answer.kind) {
    case "asks":
      return <p class="note">{t.asks(answer.names)}</p>;
    case "noCells":
      return <p class="function-fault">{t.noCells(answer.text)}</p>;
    case "fault":
      return <p class="function-fault">{t.fault(answer.code, answer.message)}</p>;
    case "cells": {
      const { rows } = answer;
      const columns = rows[0]!.length;
      const write = (cell: unknown, column: number) =>
        typeof cell === "number"
          ? shown(cell, formatAt(card.formats, column, columns), speech)
          : (asFault(cell)?.code ?? String(cell));
      if (rows.length === 1 && columns === 1) {
        return (
          <p class="function-result">
            {t.result} <output>{write(rows[0]![0], 0)}</output>
          </p>
        );
      }
      return (
        <div class="function-table" role="region" aria-label={t.result} tabIndex={0}>
          <table>
            <tbody>
              {rows.slice(0, MOST_ROWS).map((row, r) => (
                <tr key={r}>
                  {row.map((cell, c) => (
                    <td key={c}>{write(cell, c)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > MOST_ROWS && <p class="note">{t.more(rows.length - MOST_ROWS)}</p>}
        </div>
      );
    }
  }
}
