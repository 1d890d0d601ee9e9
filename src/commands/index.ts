/** What the ribbon's buttons do; the names are those of the manifest. */
export interface RibbonActions {
  /** Starts a build from what is entered in the pane; the pane reports how it went. */
  readonly buildSheet: () => void;
  /** Address of the page of help. */
  readonly helpAddress: () => string;
  /** Shows a link in the pane, where the browser kept the help's window from opening. */
  readonly offerHelp: (address: string) => void;
}

let provide: (actions: RibbonActions) => void;
let provided = new Promise<RibbonActions>((resolve) => (provide = resolve));

/** To be called once the pane can do what the buttons ask for; presses before that are done then. */
export function provideCommands(actions: RibbonActions): void {
  provide(actions);
  provided = Promise.resolve(actions);
}

/**
 * Ties the ribbon's buttons to the pane; both live in one runtime, so a button works while the pane is
 * closed. To be called at the top level of the script: Excel drops a press whose action has not been
 * associated.
 */
export function associateCommands(): void {
  Office.actions.associate("buildSheet", (event: Office.AddinCommands.Event) =>
    completing(event, ({ buildSheet }) => {
      openPane();
      buildSheet();
    }),
  );
  Office.actions.associate("openHelp", (event: Office.AddinCommands.Event) =>
    completing(event, ({ helpAddress, offerHelp }) => {
      const address = new URL(helpAddress(), location.href).href;
      if (isOpened(address)) return;
      openPane();
      offerHelp(address);
    }),
  );
}

async function completing(
  event: Office.AddinCommands.Event,
  work: (actions: RibbonActions) => void,
): Promise<void> {
  try {
    work(await provided);
  } finally {
    event.completed(); // else Excel holds the button down until it gives up
  }
}

/** Excel may ignore it, or answer late or never; the sheet is built, and shown, in any case. */
function openPane(): void {
  void Office.addin.showAsTaskpane().catch(() => undefined);
}

/**
 * The reader's own browser where Office can open it, else a window of the pane's: on the web a browser
 * may take a press of the ribbon for none of the page's, and open nothing.
 */
function isOpened(address: string): boolean {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
    return true;
  }
  // Not by "noopener", with which it is never told whether a window opened.
  const opened = window.open(address, "_blank");
  if (opened) opened.opener = null;
  return opened !== null;
}
