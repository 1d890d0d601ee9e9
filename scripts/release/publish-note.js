/** The note that goes with a release: how to put it up, and what AppSource's form asks. */
const { version } = require("../../package.json");

function publishNote({ baseUrl, supportUrl }) {
  return `# Carry vs Shock ${version}

1. Copy this folder to ${baseUrl}/ with all names as they are.
2. Check that the host sends what Excel needs: \`npm run release:check -- ${baseUrl}\`
3. Install from ${baseUrl}/manifest.xml, or give manifest.xml to your Microsoft 365 administrator.

| AppSource asks for | |
|---|---|
| Provider name | Carry vs Shock (in manifest.xml; publish under your own account's name) |
| Privacy policy | ${baseUrl}/privacy.html |
| Terms of use | ${baseUrl}/terms.html |
| Support | ${supportUrl || `${baseUrl}/support.html`} |
| Icon | assets/icon-128.png |
| Account or licence to test | none: nothing to sign in to, nothing to pay |

## Test notes

1. Type \`=CVS.CARRY(3,4.82%,4.14%)\` into a cell: 0.0618.
2. Home tab, "Carry vs Shock": the pane opens with an example filled in. Change leverage to 4: the
   verdict turns to REDUCE.
3. Home tab, "Build sheet": a new sheet appears; change a number on it and the sheet follows.
4. The add-in makes no network request beyond its own files and office.js.
`;
}

module.exports = { publishNote };
