/**
 * The pages of help that are served beside the add-in, made of the documents in docs/: one text for
 * the reader of the repository and for the user in Excel.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");
const { Compilation, sources } = require("webpack");

const root = path.join(__dirname, "..");

const PAGES = {
  "help.html": "docs/help.md",
  "functions.html": "docs/functions.md",
  "method.html": "docs/method.md",
  "support.html": "docs/support.md",
  "privacy.html": "PRIVACY.md",
  "terms.html": "docs/terms.md",
};

/** Emits every page, and the style they share, into the build. */
class HelpPagesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "HelpPages", stage }, () => {
        for (const [page, source] of Object.entries(PAGES).filter(([, s]) =>
          require("fs").existsSync(path.join(root, s)),
        )) {
          compilation.fileDependencies.add(path.join(root, source));
          const text = readFileSync(path.join(root, source), "utf8");
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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="assets/help.css">
</head>
<body>
<nav><a href="help.html">Help</a> <a href="functions.html">Functions</a> <a href="method.html">Method</a> <a href="support.html">Support</a> <a href="privacy.html">Privacy</a></nav>
<main>
${body}</main>
</body>
</html>
`;
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

/** Documents link to each other as files; the pages stand side by side. */
function link({ href, tokens }) {
  const page = href.replace(/^(?:\.\.?\/)*(?:docs\/)?([\w-]+)\.md(?=#|$)/, (_, name) => {
    return `${name.toLowerCase()}.html`;
  });
  return `<a href="${escapeHtml(page)}">${this.parser.parseInline(tokens)}</a>`;
}

function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

module.exports = { HelpPagesPlugin, renderPage, PAGES };
