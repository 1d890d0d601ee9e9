import { useCallback, useRef, useState } from "preact/hooks";
import type { Extra, Watch } from "../../excel";

/** What an operation came to, for a person. */
export interface Outcome {
  readonly text: string;
  /** What "show me" selects. */
  readonly address?: string;
  /** Where the text leads when it is pressed. */
  readonly link?: string;
}

export type OperationState =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly action: string; readonly part: number }
  | { readonly phase: "done"; readonly action: string; readonly outcome: Outcome }
  | { readonly phase: "failed"; readonly action: string; readonly text: string };

export type Run = (
  action: string,
  work: (watch: Required<Watch>) => Promise<Outcome>,
) => Promise<void>;

/**
 * Runs one operation on the workbook at a time: a second press while one is at work does nothing.
 * `sentence` words whatever it rejects with, `noteLack` what it did without.
 */
export function useOperation(
  sentence: (reason: unknown) => string,
  noteLack: (text: string, extras: readonly Extra[]) => string,
) {
  const [state, setState] = useState<OperationState>({ phase: "idle" });
  const atWork = useRef<AbortController | undefined>(undefined);
  const words = useRef({ sentence, noteLack });
  words.current = { sentence, noteLack };

  const run = useCallback<Run>(async (action, work) => {
    if (atWork.current) return;
    const controller = (atWork.current = new AbortController());
    const onProgress = (part: number) => setState({ phase: "running", action, part });
    onProgress(0);
    try {
      let lacking: readonly Extra[] = [];
      const onLack = (extras: readonly Extra[]) => (lacking = extras);
      const done = await work({ onProgress, onLack, signal: controller.signal });
      const text = lacking.length > 0 ? words.current.noteLack(done.text, lacking) : done.text;
      const outcome = { ...done, text };
      setState({ phase: "done", action, outcome });
    } catch (reason) {
      setState({ phase: "failed", action, text: words.current.sentence(reason) });
    } finally {
      atWork.current = undefined;
    }
  }, []);

  const cancel = useCallback(() => atWork.current?.abort(), []);
  const dismiss = useCallback(() => {
    if (!atWork.current) setState({ phase: "idle" });
  }, []);
  return { state, run, cancel, dismiss };
}
