import { createHost, univerModel, type Profile } from "../host";
import { ChartOverlay } from "./charts/overlay";
import { PaneFrame } from "./frame/pane";
import { loadGridLocale } from "./grid/locale";
import { createGrid, forgetOldMeasures } from "./grid/univer";
import { GridView } from "./grid/view";
import type { Language } from "./language";
import { ErrorCard } from "./shell/error-card";
import { Shell } from "./shell/shell";
import { makeResizable } from "./shell/splitter";
import { pageTexts, type PageTexts } from "./texts";
import { calculateExamples, FIRST_CELL, welcomeSheet } from "./welcome";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/**
 * Brings the page up: grid and host, then the pane, whose functions the grid must know before a
 * formula uses them; last the examples.
 */
export async function start(language: Language, profile: Profile): Promise<void> {
  // A new page is a new workbook: the library would else find the last one's settings here.
  sessionStorage.clear();
  const texts = pageTexts(language);
  await loadCellFont();
  const grid = createGrid(byId("grid"), await loadGridLocale(language));
  grid.api.createWorkbook(firstWorkbook(texts));
  const workbook = univerModel(grid.api, profile);
  const frame = new PaneFrame(byId("pane-frame") as HTMLIFrameElement, byId("pane"));
  const host = createHost(workbook, { onRuntimeState: (state) => frame.show(state === "Visible") });
  const shell = new Shell(grid, workbook, host, frame);
  workbook.onChange(({ kind }) => {
    if (kind === "sheetDeleted") forgetOldMeasures();
  });
  makeResizable(byId("pane-splitter"), byId("pane"));

  const ready = (async () => {
    await shell.load(language);
    const sheet = workbook.activeSheet();
    calculateExamples(sheet);
    workbook.select(sheet, FIRST_CELL);
    await workbook.settled();
    const view = new GridView(grid, byId("sheet"));
    new ChartOverlay(byId("sheet"), workbook, view);
    new ErrorCard(byId("sheet"), workbook, view);
    byId("loading").hidden = true;
  })();
  window.workbench = new Workbench(ready, workbook, host, shell);
  await ready;
}

/** A canvas draws with what is there at that moment and does not repaint when a font arrives. */
async function loadCellFont(): Promise<void> {
  const faces = ["", "bold ", "italic ", "italic bold "];
  await Promise.all(faces.map((face) => document.fonts.load(`${face}11pt Arial`)));
}

function firstWorkbook(texts: PageTexts) {
  const id = "examples";
  return {
    id: "workbench",
    name: "Workbench",
    sheetOrder: [id],
    sheets: { [id]: { id, ...welcomeSheet(texts) } },
  };
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}
