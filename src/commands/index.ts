/** What the ribbon's buttons do; the names are those of the manifest. */
export interface RibbonActions {
  /** Starts a build from what is entered in the pane; the pane reports how it went. */
  readonly buildSheet: () => void;
  /** Address of the page of help. */
  readonly helpAddress: () => string;
}

/**
 * Ties the ribbon's buttons to the pane. Both live in one runtime, so a button works while the pane
 * is closed; whatever there is to say is said there, so it is opened first.
 */
export function associateCommands({ buildSheet, helpAddress }: RibbonActions): void {
  Office.actions.associate("buildSheet", async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      buildSheet();
    } finally {
      event.completed(); // else Excel holds the button down until it gives up
    }
  });
  Office.actions.associate("openHelp", (event: Office.AddinCommands.Event) => {
    openWindow(new URL(helpAddress(), location.href).href);
    event.completed();
  });
}

/** The reader's own browser where Office can open it, else a window of the pane's. */
function openWindow(address: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
  } else {
    window.open(address, "_blank", "noopener");
  }
}
