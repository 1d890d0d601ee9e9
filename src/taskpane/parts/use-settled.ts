import { useEffect, useRef, useState } from "preact/hooks";

/**
 * A text once it has stood still for a while, and nothing before its first change: what a screen
 * reader is to say must not stutter along with every keystroke.
 */
export function useSettled(text: string, milliseconds = 800): string {
  const [settled, setSettled] = useState("");
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
