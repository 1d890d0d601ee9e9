import type { LeftOut } from "../../files";
import { say } from "../../files/say";
import { filesWords } from "../../locales/files";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";

/** So many lines are named; of more the count tells. */
const MOST_SHOWN = 20;

/** Lines of a file that are not taken, and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { data } = useToolWords();
  const { language } = useSpeech();
  if (leftOut.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{data.leftOut(leftOut.length)}</summary>
      <ul>
        {leftOut.slice(0, MOST_SHOWN).map(({ line, why }) => (
          <li key={`${line} ${why.code}`}>
            {data.leftOutLine(line, say(why, filesWords(language)))}
          </li>
        ))}
      </ul>
    </details>
  );
}
