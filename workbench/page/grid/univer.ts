import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";

import "@univerjs/ui/facade";
import "@univerjs/docs-ui/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-formula-ui/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";

import { Univer, type ILocales } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { CELL_INVERTED_INDEX_CACHE, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import {
  FontCache,
  Layer,
  SpreadsheetSkeleton,
  UniverRenderEnginePlugin,
  type BaseObject,
} from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";

import type { GridLocale } from "./locale";

export interface Grid {
  univer: Univer;
  api: FUniver;
}

/** More than a large sheet holds. */
const MEASURED_TEXTS = 5_000;

/** The grid keeps the measures of each text that it has drawn, and never looks at its own limit. */
export function forgetOldMeasures(): void {
  FontCache.autoCleanFontMeasureCache(MEASURED_TEXTS);
}

/** Lets the cells have what is typed next. */
export function focusGrid({ univer }: Grid): void {
  univer.__getInjector().get(ILayoutService).focus();
}

/** Starts the grid in `container`, without a workbook yet. */
export function createGrid(container: HTMLElement, locale: GridLocale): Grid {
  avoidQuadraticIndex();
  surviveDeletedSheets();
  redrawWithoutChannels();
  watchDrawnObjectsOnly();
  const univer = new Univer({
    locale: locale.type,
    locales: { [locale.type]: locale.words } as ILocales,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/**
 * The engine's index of cell values is scanned from its start for every cell it adds, which
 * makes long columns quadratic; lookups give the same results without it.
 */
function avoidQuadraticIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => {};
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => {};
}

/**
 * The grid works out heights of rows when it is idle, and never again once a sheet was deleted that
 * still waited for its own: a deleted one has no heights.
 */
function surviveDeletedSheets(): void {
  const { prototype } = SpreadsheetSkeleton;
  const heights = prototype.calculateAutoHeightInRange;
  prototype.calculateAutoHeightInRange = function (...args) {
    const sheet: unknown = this.getWorksheetConfig();
    return sheet ? heights.apply(this, args) : [];
  };
}

/** A layer keeps its watch on each object that it ever drew; the object's own end is the watch's end. */
function watchDrawnObjectsOnly(): void {
  Object.assign(Layer.prototype, {
    _layerBehavior(this: Layer, object: BaseObject) {
      object.onTransformChange$.subscribeEvent(() => this.makeDirty(true));
      object.layer = this;
    },
  });
}

/** What of a layer is private and yet needed: it ends the waiting when the layer goes. */
interface WaitingLayer {
  _debounceDirtyFunc?: () => void;
  makeDirty(state?: boolean): unknown;
}

/** A drawing that waits for its turn would open a MessageChannel, and leave it open with a listener. */
function redrawWithoutChannels(): void {
  Object.assign(Layer.prototype, {
    makeDirtyWithDebounce(this: WaitingLayer, state?: boolean) {
      this._debounceDirtyFunc?.();
      const timer = setTimeout(() => this.makeDirty(state), 0);
      this._debounceDirtyFunc = () => clearTimeout(timer);
    },
  });
}
