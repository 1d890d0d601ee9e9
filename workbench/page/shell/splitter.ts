/** Office lets a task pane be this narrow and this wide, in pixels. */
const NARROWEST = 320;
const WIDEST = 450;
const STEP = 10;

/** Makes `handle` set the pane's width, by dragging or by the arrow keys. */
export function makeResizable(handle: HTMLElement, pane: HTMLElement): void {
  const set = (width: number) => {
    const within = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    pane.style.width = `${within}px`;
    handle.setAttribute("aria-valuenow", String(within));
  };
  handle.setAttribute("aria-valuemin", String(NARROWEST));
  handle.setAttribute("aria-valuemax", String(WIDEST));
  set(pane.offsetWidth);

  handle.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(pane.offsetWidth + STEP);
    if (key === "ArrowRight") set(pane.offsetWidth - STEP);
  });
  handle.addEventListener("pointerdown", (down) => {
    const start = { x: down.clientX, width: pane.offsetWidth };
    const drag = (move: PointerEvent) => set(start.width + start.x - move.clientX);
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", drag);
    handle.addEventListener(
      "lostpointercapture",
      () => handle.removeEventListener("pointermove", drag),
      { once: true },
    );
  });
}
