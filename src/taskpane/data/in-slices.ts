import type { Slices } from "../../files";

/** So long a slice may be: a third of a frame, so that the page answers within one even while garbage is collected. */
const MOST_MS = 5;

/** Does work in slices between which the page answers. @throws where the signal is aborted */
export async function inSlices<R>(
  work: Slices<R>,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<R> {
  for (;;) {
    const until = performance.now() + MOST_MS;
    let part = 0;
    do {
      const step = work.next();
      if (step.done) return step.value;
      part = step.value;
    } while (performance.now() < until);
    onProgress(part);
    await pause();
    signal.throwIfAborted();
  }
}

/** To the end of the queue of what the page has to do: a message does not wait as a timer does. */
const pause = () =>
  new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
