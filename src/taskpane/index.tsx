import { render } from "preact";
import { officeLanguage } from "../locales/language";
import { Pane } from "./Pane";
import { SpeechProvider, speechOf } from "./words";
import "./theme/tokens.css";
import "./theme/page.css";

void Office.onReady(() => {
  const language = officeLanguage();
  document.documentElement.lang = language;
  render(
    <SpeechProvider value={speechOf(language)}>
      <Pane operations={undefined} />
    </SpeechProvider>,
    document.getElementById("pane")!,
  );
});
