import "./fonts.css";
import "./style.css";
import { start } from "./start";
import { chosenLanguage } from "./language";
import { pageTexts } from "./texts";

const language = chosenLanguage(location.search, navigator.languages);
start(language).catch((error: Error) => {
  document.getElementById("loading")!.textContent = pageTexts(language).failed(error.message);
  throw error;
});
