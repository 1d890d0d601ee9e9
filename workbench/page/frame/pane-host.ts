/** What the page offers to the script ahead of office.js in the pane's frame. */
export interface PaneHost {
  /** Desktop Excel, to stand at `window.external`. */
  external(): object;
  /** The library's line to the host; a new one for each loading of the frame. */
  connect(): object;
}
