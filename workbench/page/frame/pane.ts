import type { ImplementationMap } from "../../host";
import type { PaneHost } from "./pane-host";

/** The query by which the library takes its page for a pane of desktop Excel with custom functions. */
const HOST_INFO = (language: string) => `_host_Info=Excel$Win32$16.01$${language}$$$$3`;

type PaneWindow = Window & {
  Office?: { onReady(): Promise<unknown> };
  CustomFunctions?: { _association: { mappings: ImplementationMap } };
};

/** The frame that holds the production task pane, and what stands in it. */
export class PaneFrame {
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly panel: HTMLElement,
  ) {}

  /** Loads the pane anew; resolves when the library has reported to the add-in that it is ready. */
  async load(host: PaneHost, language: string): Promise<void> {
    Object.assign(window, { paneHost: host });
    const loaded = new Promise((resolve) =>
      this.frame.addEventListener("load", resolve, { once: true }),
    );
    this.frame.src = `/taskpane.html?${HOST_INFO(language)}`;
    await loaded;
    const { Office } = this.content;
    if (!Office) throw new Error("The task pane did not load office.js.");
    await Office.onReady();
  }

  /** The functions that the add-in registered with `CustomFunctions.associate`, by id. */
  get functions(): ImplementationMap {
    return this.content.CustomFunctions?._association.mappings ?? {};
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Closing hides the pane and keeps it running, as a shared runtime does. */
  show(open: boolean): void {
    this.panel.hidden = !open;
  }

  /** Lets the pane believe that a person came back to it, without taking the focus from the grid. */
  tellFocus(): void {
    this.content.dispatchEvent(new Event("focus"));
  }

  private get content(): PaneWindow {
    return this.frame.contentWindow as PaneWindow;
  }
}
