import "./fonts.css";
import "./style.css";
import { PROFILES, profileNamed } from "../host";
import { start } from "./start";
import { chosenLanguage } from "./language";
import { pageTexts } from "./texts";

const asked = new URLSearchParams(location.search).get("excel");
const itsLanguage = PROFILES.find(({ name }) => name === asked)?.language ?? [];
const language = chosenLanguage(location.search, [itsLanguage, navigator.languages].flat());
// Within the promise, so that the page can say which Excels there are.
const started = Promise.resolve().then(() => start(language, profileNamed(asked)));
started.catch((error: Error) => {
  document.getElementById("loading")!.textContent = pageTexts(language).failed(error.message);
  throw error;
});
