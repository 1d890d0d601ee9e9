import { NAMESPACE } from "../about/release";
import { FUNCTION_CARDS } from "../functions/functions.generated";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { detailsOf, type EmptyCell, type ShownArgument } from "./details";
import type { Functions } from "./explain";
import type { ExplainedCell } from "./explain-selection";
import "./explain.css";

// What functions.js registers with Excel, kept for this: see scripts/functions-entry-loader.js.
declare const CarryVsShockFunctions: Functions;

/** Of a column with many gaps a few are named: enough to see what is meant. */
const MOST_EMPTY = 5;

/** How the cell's value comes about, of what, and which of its cells is empty. */
export function ExplainDetails({ explained }: { readonly explained: ExplainedCell }) {
  const speech = useSpeech();
  const { explain: t } = useToolWords();
  const details = detailsOf(explained, FUNCTION_CARDS, CarryVsShockFunctions, NAMESPACE, speech);
  if (!details) return null;
  const { how, args, empty } = details;
  const sayArgument = ({ name, text, value }: ShownArgument) =>
    value === undefined || value === text ? t.given(name, text) : t.givenBy(name, value, text);
  const sayEmpty = ({ address, parameter: { name }, isOmitted }: EmptyCell) =>
    isOmitted ? t.emptyOmitted(address, name) : t.empty(address, name);
  return (
    <>
      {how !== undefined && <p class="explain-how">{how}</p>}
      {args.length > 0 && <p class="explain-given">{t.of(args.map(sayArgument))}</p>}
      {empty.length > 0 && (
        <ul class="explain-empty">
          {empty.slice(0, MOST_EMPTY).map((cell) => (
            <li key={cell.address}>{sayEmpty(cell)}</li>
          ))}
          {empty.length > MOST_EMPTY && <li>{t.emptyMore(empty.length - MOST_EMPTY)}</li>}
        </ul>
      )}
    </>
  );
}
