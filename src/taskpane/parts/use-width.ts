import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Room to assume before the page has been laid out: a pane of 320 pixels. */
const FIRST_GUESS = 274;

/** The width of an element in pixels, as it changes. */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(FIRST_GUESS);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setWidth(Math.max(120, Math.floor(target.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
