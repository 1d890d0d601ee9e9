const CONTROLS =
  'button:not([tabindex="-1"]), input:not(:disabled), select, textarea, summary, a[href], .ask';

/**
 * Where the control that has the focus goes, what stands nearest to it gets the focus: it would
 * else fall back to the page's start, and whoever reads by ear or keyboard with it.
 * @returns what ends it
 */
export function keepFocus(root: Element): () => void {
  /** The control in focus and all around it, the innermost first. */
  let path: Element[] = [];
  const note = () => {
    path = [];
    for (let at = document.activeElement; at && root.contains(at); at = at.parentElement) {
      path.push(at);
    }
  };
  // A control that is taken away loses the focus first, and is gone a moment later.
  const forget = () =>
    queueMicrotask(() => {
      if (path[0]?.isConnected && path[0] !== document.activeElement) path = [];
    });
  const seek = () => {
    const lost = path.length > 0 && !path[0]!.isConnected && document.hasFocus();
    if (!lost || document.activeElement !== document.body) return;
    const near = path.find((around) => around.isConnected && around.querySelector(CONTROLS));
    near?.querySelector<HTMLElement>(CONTROLS)?.focus();
  };
  const changes = new MutationObserver(seek);
  changes.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", note);
  root.addEventListener("focusout", forget);
  return () => {
    changes.disconnect();
    root.removeEventListener("focusin", note);
    root.removeEventListener("focusout", forget);
  };
}
