/**
 * Runs in the pane's frame ahead of office.js: hands it the desktop Excel that the page around it
 * plays. The add-in's own code knows nothing of this.
 */
import type { PaneHost } from "./pane-host";

const host = (window.parent as Window & { paneHost?: PaneHost }).paneHost;
if (!host)
  throw new Error("This page is the workbench's task pane: open the workbench itself at /.");

// A read-only accessor of the browser's own stands here, so assigning would do nothing.
Object.defineProperty(window, "external", {
  value: host.external(),
  configurable: true,
  writable: true,
});
Object.assign(window, { _richApiNativeBridge: host.connect() });
