import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ToolWords } from "../locales/tools.en";

const ToolWordsContext = createContext<ToolWords | undefined>(undefined);

export const ToolWordsProvider = ToolWordsContext.Provider;

/** The texts of the tools: only for what is drawn once they have been loaded. */
export function useToolWords(): ToolWords {
  const words = useContext(ToolWordsContext);
  if (!words) throw new Error("drawn before the words of the tools were loaded");
  return words;
}
