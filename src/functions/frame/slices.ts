/** How long a slice may take: between two of them Excel and the pane get their turn. */
const MOST_MS = 40;

/**
 * Does work in slices.
 * @param invocation of a cancelable function: its cell may be changed before it has its result
 * @returns a promise that stays open where the call was canceled: nobody waits for it
 */
export async function inSlices<R>(
  work: Generator<void, R>,
  invocation: CustomFunctions.CancelableInvocation | null | undefined,
): Promise<R> {
  let isCanceled = false;
  if (invocation) invocation.onCanceled = () => (isCanceled = true);
  for (;;) {
    const until = performance.now() + MOST_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause();
    if (isCanceled) await new Promise(() => undefined);
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
