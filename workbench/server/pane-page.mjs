const OFFICE_JS =
  /<script\b[^>]*\bsrc="?(https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js)"?[^>]*>/;

/**
 * The production task pane with exactly two changes: the client library comes from the installed
 * package instead of Microsoft's network, and one script ahead of it plays the desktop Excel that
 * the library looks for.
 */
export function forWorkbench(html) {
  const tag = OFFICE_JS.exec(html);
  if (!tag)
    throw new Error(
      "dist/taskpane.html does not load office.js from Microsoft's network: build it again.",
    );
  const local = tag[0].replace(tag[1], "/office-js/office.js");
  return html.replace(tag[0], `<script src="/workbench/desktop-shim.js"></script>${local}`);
}
