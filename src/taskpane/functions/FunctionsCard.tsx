import { useState } from "preact/hooks";
import { Card } from "../parts/Card";
import { useLater } from "../parts/use-later";
import { orAskToReload } from "../same-release";
import { useToolWords } from "../tool-words";
import type { FunctionsProps } from "./props";

/** What all functions are and do is loaded when the card is opened. */
const loadContents = () =>
  orAskToReload(import(/* webpackChunkName: "functions-card" */ "./Contents"));

/** Finds a function by what it does, tries it, and writes it to the sheet. */
export function FunctionsCard(props: FunctionsProps) {
  const { functionsCard } = useToolWords();
  const [open, setOpen] = useState(false);
  const loaded = useLater(loadContents, open);
  return (
    <Card name="functions" title={functionsCard.title} open={open} onOpen={setOpen}>
      {open && loaded && <loaded.Contents {...props} />}
    </Card>
  );
}
