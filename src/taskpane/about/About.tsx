import { sentenceGap } from "../../locales/language";
import { memo } from "../parts/memo";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { helpAddress, VERSION } from "./release";

const PAGES = ["start", "functions", "method", "privacy", "support"] as const;

/** Where help is, what this is, and what it is not. */
export const About = memo(function About() {
  const { language } = useSpeech();
  const { page } = useToolWords();
  return (
    <details class="card about">
      <summary>{page.about}</summary>
      <ul class="about-links">
        {PAGES.map((name) => (
          <li key={name}>
            <a href={helpAddress(name, language)} target="_blank" rel="noopener">
              {page.help[name]}
            </a>
          </li>
        ))}
      </ul>
      <p class="note">
        {[page.version(VERSION), page.disclaimer, page.private].join(sentenceGap(language))}
      </p>
    </details>
  );
});
