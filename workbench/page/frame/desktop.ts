import type { Profile } from "../../host";
import { officeTheme, type Theme } from "../theme";

/** Numbers by which the client library (1.1.110) names methods and events of desktop Excel. */
const COMMAND_COMPLETED = 94;
const OPEN_BROWSER_WINDOW = 102;
const COMMAND_INVOKED = 39;
const SUCCEEDED = 0;
const NOT_SUPPORTED = 5012;

const EXCEL = 16;
const DOCUMENT_OPENED = 2;

/** Where the add-in runs: what the library asks desktop Excel for once, at its start. */
export interface Surroundings {
  profile: Profile;
  language(): string;
  theme(): Theme;
  /** `Office.context.document.settings` of the open workbook. */
  settings: Map<string, string>;
  /** They are being saved. */
  saved(): void;
}

type EventHandler = (event: number, payload: unknown[]) => void;
type Callback = (status: number) => void;

/**
 * Desktop Excel as the client library sees it through `window.external`: the add-in's
 * surroundings, ribbon commands, the document's settings. Everything else travels through
 * the bridge to the host. What is not here answers "not supported" and says so on the console.
 */
export class Desktop {
  private readonly handlers = new Map<number, EventHandler>();
  private readonly running = new Map<string, () => void>();
  private commands = 0;

  constructor(private readonly surroundings: Surroundings) {}

  /** The object that stands at `window.external` of the pane's frame. */
  external() {
    return {
      GetContext: () => this.context(),
      Execute: (method: number, args: unknown[], done: Callback) =>
        this.execute(method, args, done),
      RegisterEvent: (event: number, _target: string, handler: EventHandler, done: Callback) => {
        this.handlers.set(event, handler);
        done(SUCCEEDED);
      },
      UnregisterEvent: (event: number, _target: string, done: Callback) => {
        this.handlers.delete(event);
        done(SUCCEEDED);
      },
    };
  }

  /** Runs what `Office.actions.associate` bound to a ribbon button; resolves when it says it is done. */
  press(action: string): Promise<void> {
    const handler = this.handlers.get(COMMAND_INVOKED);
    if (!handler)
      return Promise.reject(new Error("The add-in has not registered its ribbon commands yet."));
    const id = `command-${++this.commands}`;
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      handler(COMMAND_INVOKED, [id, action, JSON.stringify({ source: { id: action } })]);
    });
  }

  /** A reloaded frame registers its handlers anew. */
  reset(): void {
    this.handlers.clear();
    for (const done of this.running.values()) done();
    this.running.clear();
  }

  private execute(method: number, args: unknown[], done: Callback): void {
    if (method === COMMAND_COMPLETED) {
      const id = String(args[0]);
      this.running.get(id)?.();
      this.running.delete(id);
      done(SUCCEEDED);
    } else if (method === OPEN_BROWSER_WINDOW) {
      window.open(String(args[0]), "_blank", "noopener");
      done(SUCCEEDED);
    } else {
      console.error(`The workbench does not play method ${method} of desktop Excel.`);
      done(NOT_SUPPORTED);
    }
  }

  private context() {
    const { language, theme, settings, saved } = this.surroundings;
    return {
      GetAppType: () => EXCEL,
      GetSolutionRef: () => "carry-vs-shock",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: language,
      GetAppDataLocale: language,
      GetDocUrl: () => "Workbench.xlsx",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => DOCUMENT_OPENED,
      GetControlIntegrationLevel: () => 0,
      // Well-formed, as Excel's is: from an empty one Chromium makes an error page with inline styles.
      GetSolutionToken: () => encodeURIComponent('<r v="0"><t aid="carry-vs-shock"/></r>'),
      GetCorrelationId: () => "",
      GetInstanceId: () => "workbench",
      GetTouchEnabled: () => false,
      GetSupportedMatrix: () => JSON.stringify(this.surroundings.profile.sets),
      GetHostFullVersion: () => "16.0.17328.20000",
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () => JSON.stringify(officeTheme(theme())),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          keys.push(...settings.keys());
          values.push(...settings.values());
        },
        Write: (keys: string[], values: string[]) => {
          saved();
          settings.clear();
          keys.forEach((key, index) => settings.set(key, values[index]!));
        },
      }),
    };
  }
}
