/**
 * The pages of help that are served beside the add-in, made of the documents in docs/: one text for
 * the reader of the repository and for the user in Excel.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");
const { Compilation, sources } = require("webpack");

const root = path.join(__dirname, "..");

/** Page by document; the name of a page is what Excel and the pane ask for. */
const PAGES = {
  "docs/help.md": "help.html",
  "docs/functions.md": "functions.html",
  "docs/method.md": "method.html",
  "docs/support.md": "support.html",
  "PRIVACY.md": "privacy.html",
  "docs/terms.md": "terms.html",
  "docs/help.zh-TW.md": "help.zh-TW.html",
  "docs/functions.zh-TW.md": "functions.zh-TW.html",
  "docs/method.zh-TW.md": "method.zh-TW.html",
  "docs/support.zh-TW.md": "support.zh-TW.html",
  "PRIVACY.zh-TW.md": "privacy.zh-TW.html",
  "docs/terms.zh-TW.md": "terms.zh-TW.html",
};

const NAVIGATION = {
  en: [
    ["help.html", "Help"],
    ["functions.html", "Functions"],
    ["method.html", "Method"],
    ["support.html", "Support"],
    ["privacy.html", "Privacy"],
    ["terms.html", "Terms"],
  ],
  "zh-TW": [
    ["help.zh-TW.html", "說明"],
    ["functions.zh-TW.html", "函數"],
    ["method.zh-TW.html", "方法"],
    ["support.zh-TW.html", "支援"],
    ["privacy.zh-TW.html", "隱私"],
    ["terms.zh-TW.html", "條款"],
  ],
};

/** Emits every page, and the style they share, into the build. */
class HelpPagesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "HelpPages", stage }, () => {
        for (const [document, page] of Object.entries(PAGES)) {
          const file = path.join(root, document);
          compilation.fileDependencies.add(file);
          const text = readFileSync(file, "utf8");
          compilation.emitAsset(page, new sources.RawSource(renderPage(text)));
        }
      });
    });
  }
}

/** @param {string} markdown @returns {string} the page */
function renderPage(markdown) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Carry vs Shock";
  const body = new Marked({ renderer: { heading, link } }).parse(markdown);
  const language = /\p{Script=Han}/u.test(title) ? "zh-TW" : "en";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="assets/help.css">
</head>
<body>
<nav>${navigation(language)}</nav>
<main>
${body}</main>
</body>
</html>
`;
}

function navigation(language) {
  return NAVIGATION[language].map(([page, name]) => `<a href="${page}">${name}</a>`).join(" ");
}

/** A heading is an address: the link Excel shows beside a function ends in #its-name. */
function heading({ tokens, depth, text }) {
  const words = this.parser.parseInline(tokens);
  return `<h${depth} id="${anchorOf(text)}">${words}</h${depth}>\n`;
}

/** As GitHub makes them, so that a link works there and here. */
function anchorOf(text) {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "");
  return plain.trim().replace(/\s/g, "-");
}

/**
 * Documents link to each other as files; the pages stand side by side. A document that is no page, as
 * those for developers, is named and not linked.
 */
function link({ href, tokens }) {
  const [, file, anchor = ""] = /^([^#]*)(#.*)?$/.exec(href);
  const document = Object.keys(PAGES).find((name) => path.basename(name) === path.basename(file));
  const words = this.parser.parseInline(tokens);
  if (document === undefined && /\.md$/.test(file)) return words;
  const address = document ? PAGES[document] + anchor : href;
  return `<a href="${escapeHtml(address)}">${words}</a>`;
}

function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

module.exports = { HelpPagesPlugin, renderPage };
