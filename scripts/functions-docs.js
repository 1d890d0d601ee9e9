/**
 * Writes docs/functions.md and docs/functions.zh-TW.md from the doc blocks in src/functions:
 * `npm run docs:functions`. What holds for all functions stands in scripts/functions-docs/.
 */
const fs = require("fs");
const path = require("path");
const { readFunctions } = require("./functions-metadata");

/** The order of the groups, as a position is built: income, shock, survival, then everything around it. */
const GROUPS = [
  "Carry",
  "Shock",
  "Margin",
  "Funding",
  "Bond",
  "Rules and scenarios",
  "Soft signals",
  "Book",
  "Account",
  "History",
];

/** A heading of a group must not have a function's own anchor, hence "Carry functions". */
const ENGLISH = {
  file: "functions.md",
  intro: "intro.en.md",
  group: (name) => `${name} functions`,
  colon: ": ",
  comma: ", ",
  argument: "argument",
  meaning: "meaning",
  value: "Value",
  formula: "Formula",
  errors: "Errors",
  example: "Example",
};

const GROUPS_IN_CHINESE = {
  Carry: "利差",
  Shock: "衝擊",
  Margin: "保證金",
  Funding: "融資",
  Bond: "債券",
  "Rules and scenarios": "規則與情境",
  "Soft signals": "軟訊號",
  Book: "投資組合",
  Account: "帳戶",
  History: "歷史",
};

const CHINESE = {
  file: "functions.zh-TW.md",
  intro: "intro.zh-TW.md",
  group: (name) => `${GROUPS_IN_CHINESE[name]}函數`,
  colon: "：",
  comma: "、",
  argument: "引數",
  meaning: "說明",
  value: "傳回值",
  formula: "公式",
  errors: "錯誤值",
  example: "範例",
};

/** The pages by their file name in docs/. */
async function functionPages() {
  const { english, chinese, catalogue } = await readFunctions();
  const entries = (metadata, textsOf) =>
    catalogue.map((entry) => ({
      ...entry,
      ...textsOf(entry),
      metadata: metadata.functions.find(({ id }) => id === entry.id),
    }));
  return {
    [ENGLISH.file]: page(
      ENGLISH,
      entries(english, () => ({})),
    ),
    [CHINESE.file]: page(
      CHINESE,
      entries(chinese, ({ zh }) => zh),
    ),
  };
}

function page(words, entries) {
  const unknown = entries.filter(({ group }) => !GROUPS.includes(group));
  if (unknown.length > 0) throw new Error(`unknown @group of ${unknown.map(({ id }) => id)}`);
  const intro = fs.readFileSync(path.join(__dirname, "functions-docs", words.intro), "utf8");
  const groups = GROUPS.map((group) => {
    const members = entries
      .filter((entry) => entry.group === group)
      .sort((a, b) => a.place - b.place);
    return [`## ${words.group(group)}`, ...members.map((entry) => section(words, entry))].join(
      "\n\n",
    );
  });
  return [intro.trim(), contents(words, entries), ...groups].join("\n\n") + "\n";
}

/** All functions by group, each linked to its section. */
function contents(words, entries) {
  const lines = GROUPS.map((group) => {
    const members = entries
      .filter((entry) => entry.group === group)
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => `[${id}](#${id.toLowerCase()})`);
    return `- ${words.group(group)}${words.colon}${members.join(words.comma)}`;
  });
  return lines.join("\n");
}

function section(words, { id, metadata, returns, formula, errors, examples }) {
  const { parameters, description } = metadata;
  const shown = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const table = [
    `| ${words.argument} | ${words.meaning} |`,
    "| --- | --- |",
    ...parameters.map(({ name, description: text }) => `| \`${name}\` | ${text} |`),
  ];
  const facts = [
    `- **${words.value}**${words.colon}${returns}`,
    `- **${words.formula}**${words.colon}\`${formula}\``,
    ...errors.map((error) => `- **${words.errors}**${words.colon}${error}`),
    ...examples.map(
      (one) => `- **${words.example}**${words.colon}\`${one.formula}\` → \`${one.result}\``,
    ),
  ];
  return [
    `### ${id}`,
    `\`CVS.${id}(${shown.join(", ")})\``,
    description,
    table.join("\n"),
    facts.join("\n"),
  ].join("\n\n");
}

module.exports = { functionPages, GROUPS };

if (require.main === module) {
  functionPages().then((pages) => {
    for (const [name, text] of Object.entries(pages)) {
      fs.writeFileSync(path.join(__dirname, "..", "docs", name), text);
    }
  });
}
