import { render } from "preact";
import {
  bridge,
  type Host,
  type ImplementationMap,
  type Metadata,
  type NativeBridge,
  type WorkbookModel,
} from "../../host";
import { Desktop } from "../frame/desktop";
import type { PaneFrame } from "../frame/pane";
import { focusGrid, type Grid } from "../grid/univer";
import { LANGUAGES, type Language } from "../language";
import { pageTexts } from "../texts";
import type { Theme } from "../theme";
import { translateWelcome } from "../welcome";
import { Rearranged, savedPlan } from "../saved-plan";
import type { PageControls } from "../workbench";
import { download } from "./download";
import { Ribbon } from "./Ribbon";
import { readRibbon, type RibbonButton, type RibbonGroup } from "./ribbon-manifest";

const THEME_REMEMBERED_MS = 5_100;

/** Everything around the grid: the ribbon strip, the pane, and the language and theme of both. */
export class Shell implements PageControls {
  private language: Language = "en-US";
  private theme: Theme = "light";
  private busy = false;
  private report: string | undefined;
  private group: RibbonGroup | undefined;
  private line: NativeBridge | undefined;
  private readonly desktop: Desktop;

  constructor(
    private readonly grid: Grid,
    private readonly workbook: WorkbookModel,
    private readonly host: Host,
    private readonly frame: PaneFrame,
  ) {
    this.desktop = new Desktop({
      settings: workbook.documentSettings,
      profile: workbook.profile,
      language: () => this.excelLanguage,
      saved: () => host.session.undo.track("Settings.saveAsync", () => undefined),
      theme: () => this.theme,
    });
    document.getElementById("close-pane")!.addEventListener("click", () => this.closePane());
  }

  /** Loads ribbon, pane and functions in a language; again whenever the language changes. */
  async load(language: Language): Promise<void> {
    this.language = language;
    document.documentElement.lang = language;
    this.report = undefined;
    const texts = pageTexts(language);
    document.title = texts.title;
    label("close-pane", texts.closePane);
    label("pane-splitter", texts.resizePane);
    label("grid", texts.grid);

    this.group = readRibbon(await (await fetch("/manifest.xml")).text(), language);
    document.getElementById("pane-title")!.textContent = this.group.label;
    this.draw();
    const [metadata] = await Promise.all([
      this.readMetadata(this.group.namespace),
      this.loadPane(),
    ]);
    this.workbook.registerFunctions(metadata, this.calls(metadata));
  }

  async openPane(): Promise<void> {
    this.frame.show(true);
  }

  closePane(): void {
    this.frame.show(false);
    this.draw();
  }

  async setLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    const { loadGridLocale } = await import("../grid/locale");
    const locale = await loadGridLocale(language);
    this.grid.api.loadLocales(locale.type, locale.words);
    this.grid.api.setLocale(locale.type);
    const [examples] = this.workbook.sheets();
    if (examples) translateWelcome(examples, pageTexts(this.language), pageTexts(language));
    await this.load(language);
    await this.workbook.settled();
  }

  async setTheme(theme: Theme): Promise<void> {
    if (theme === this.theme) return;
    this.theme = theme;
    document.documentElement.dataset.theme = theme;
    this.grid.api.toggleDarkMode(theme === "dark");
    this.draw();
    // Excel tells a running pane nothing of a new theme: it reads it when it gets the focus, and
    // from a library that remembers the last one for a while.
    this.frame.tellFocus();
    setTimeout(() => this.frame.tellFocus(), THEME_REMEMBERED_MS);
  }

  /** The profile's, where the page itself has no words in it. */
  private get excelLanguage(): string {
    const { language } = this.workbook.profile;
    return language && !LANGUAGES.some((one) => one === language) ? language : this.language;
  }

  private async loadPane(): Promise<void> {
    this.desktop.reset();
    await this.frame.load(
      {
        external: () => this.desktop.external(),
        connect: () => this.connect(),
      },
      this.excelLanguage,
    );
  }

  /** The line of a pane that was loaded before would deliver events to a page that is gone. */
  private connect(): NativeBridge {
    this.line?.close();
    return (this.line = bridge(this.host));
  }

  private async readMetadata(namespace: string): Promise<Metadata> {
    const file = this.language === "zh-TW" ? "/functions-zh-TW.json" : "/functions.json";
    const { functions } = (await (await fetch(file)).json()) as Metadata;
    return { functions: functions.map((one) => ({ ...one, name: `${namespace}.${one.name}` })) };
  }

  /** Calls go to whatever the frame holds at that moment, so that a reloaded pane keeps working. */
  private calls({ functions }: Metadata): ImplementationMap {
    const call =
      (id: string) =>
      (...args: unknown[]) =>
        this.frame.functions[id]!(...args);
    return Object.fromEntries(
      functions.filter(({ id }) => this.frame.functions[id]).map(({ id }) => [id, call(id)]),
    );
  }

  private async press(button: RibbonButton): Promise<void> {
    if (button.action === undefined) return this.openPane();
    this.busy = true;
    this.draw();
    try {
      await this.desktop.press(button.action);
    } finally {
      this.busy = false;
      this.draw();
      // As in Excel: after a command of the ribbon one types into the cells again.
      focusGrid(this.grid);
    }
  }

  /** Offers the sheet as a file, and says what came of it. */
  private async save(): Promise<void> {
    this.busy = true;
    this.draw();
    try {
      this.report = await this.saved();
    } finally {
      this.busy = false;
      this.draw();
    }
  }

  private async saved(): Promise<string> {
    const { save } = pageTexts(this.language);
    try {
      await this.workbook.settled();
      const plan = savedPlan(this.workbook);
      if (!plan) return save.none;
      const { writeXlsx } = await import("../../xlsx/write");
      const file = `${plan.sheetName}.xlsx`;
      download(file, await writeXlsx(plan));
      return save.done(file);
    } catch (reason) {
      if (reason instanceof Rearranged) return save.rearranged;
      throw reason;
    }
  }

  private draw(): void {
    if (!this.group) return;
    render(
      <Ribbon
        texts={pageTexts(this.language)}
        group={this.group}
        language={this.language}
        theme={this.theme}
        busy={this.busy}
        report={this.report}
        onPress={(button) => void this.press(button)}
        onSave={() => void this.save()}
        onLanguage={(language) => void this.setLanguage(language)}
        onTheme={(theme) => void this.setTheme(theme)}
      />,
      document.getElementById("ribbon")!,
    );
  }
}

function label(id: string, text: string): void {
  document.getElementById(id)!.setAttribute("aria-label", text);
}
