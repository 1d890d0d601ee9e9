/** What the ribbon's buttons do; the names are those of the manifest. */
export interface RibbonActions {
  /** Starts a build from what is entered in the pane; the pane reports how it went. */
  readonly buildSheet: () => void;
  /** Address of the page of help. */
  readonly helpAddress: () => string;
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
    completing(event, ({ helpAddress }) => {
      openWindow(new URL(helpAddress(), location.href).href);
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

/** The reader's own browser where Office can open it, else a window of the pane's. */
function openWindow(address: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
  } else {
    window.open(address, "_blank", "noopener");
  }
}
