/** The pane's own affairs: settings, help, about. */
export const page = {
  settings: "Settings",
  language: "Language",
  languages: { office: "As Office", en: "English", "zh-TW": "繁體中文" },
  theme: "Theme",
  themes: { office: "As Office", light: "Light", dark: "Dark" },
  gains: "Gain and loss",
  gainColours: { green: "Green up, red down", red: "Red up, green down" },
  gainsHint: "Holds for the pane and for what is built from now on. Alarms stay red.",
  forgetHint:
    "Removes what this add-in keeps in this workbook and on this machine. It empties Excel's undo list.",
  about: "Help and about",
  help: {
    start: "Getting started",
    functions: "Functions",
    method: "How it is computed",
    privacy: "Privacy",
    support: "Support",
  },
  version: (version: string) => `Carry vs Shock ${version}.`,
  disclaimer: "Not investment advice. It computes from what you enter and knows no market price.",
  private: "Nothing leaves this machine.",
};

export type PageWords = typeof page;
