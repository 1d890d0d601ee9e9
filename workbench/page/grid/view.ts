import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type Scene,
  type Viewport,
} from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Grid } from "./univer";

/** A rectangle in the pixels of the grid's element. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where the sheet's cells stand on the screen: follows scrolling, zoom and frozen panes, so that
 * charts and cards drawn above the canvas stay with their cells.
 */
export class GridView {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly grid: Grid,
    private readonly element: HTMLElement,
  ) {
    this.main.onScrollAfter$.subscribeEvent(() => this.tell());
    this.skeletons.currentSkeleton$.subscribe(() => this.tell());
    new ResizeObserver(() => this.tell()).observe(element);
  }

  /** Called after anything moved. */
  onMove(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** The part of the element in which the cells scroll, without headers and frozen panes. */
  scrolling(): Box {
    const { left, top } = this.canvas();
    const { main } = this;
    return {
      left: left + main.left,
      top: top + main.top,
      width: main.width ?? 0,
      height: main.height ?? 0,
    };
  }

  /** The screen's place of a rectangle given in the sheet's own pixels (before zoom, A1 at 0,0). */
  place(of: Box): Box {
    const { left, top } = this.canvas();
    const { scaleX, scaleY } = this.scene;
    const skeleton = this.skeletons.getCurrentSkeleton();
    const x = (of.left + (skeleton?.rowHeaderWidth ?? 0) - this.main.viewportScrollX) * scaleX;
    const y = (of.top + (skeleton?.columnHeaderHeight ?? 0) - this.main.viewportScrollY) * scaleY;
    return { left: left + x, top: top + y, width: of.width * scaleX, height: of.height * scaleY };
  }

  /** The screen's place of a cell of the sheet that is shown. */
  cell(row: number, column: number): Box | undefined {
    const skeleton = this.skeletons.getCurrentSkeleton();
    if (!skeleton) return undefined;
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
    return this.place({
      left: startX - skeleton.rowHeaderWidth,
      top: startY - skeleton.columnHeaderHeight,
      width: endX - startX,
      height: endY - startY,
    });
  }

  private get render() {
    const workbook = this.grid.api.getActiveWorkbook();
    const render =
      workbook &&
      this.grid.univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getId());
    if (!render) throw new Error("The grid shows no workbook.");
    return render;
  }

  private get scene(): Scene {
    return this.render.scene;
  }

  private get skeletons(): SheetSkeletonManagerService {
    return this.render.with(SheetSkeletonManagerService);
  }

  private get main(): Viewport {
    const viewport = this.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!viewport) throw new Error("The grid has no main viewport.");
    return viewport;
  }

  private canvas(): { left: number; top: number } {
    const canvas = this.render.engine.getCanvasElement().getBoundingClientRect();
    const element = this.element.getBoundingClientRect();
    return { left: canvas.left - element.left, top: canvas.top - element.top };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
