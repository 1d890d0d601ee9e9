import { render } from "preact";
import type { Chart, WorkbookModel } from "../../host";
import type { GridView } from "../grid/view";
import { ChartSvg } from "./ChartSvg";
import { readChart } from "./data";
import { PIXELS_PER_POINT } from "./frame";

/**
 * Draws the active sheet's charts above the grid, which has none of its own. They are read anew
 * from the cells after each calculation and moved, without redrawing, on each scroll.
 */
export class ChartOverlay {
  private readonly layer = document.createElement("div");
  private shown: { chart: Chart; element: HTMLElement }[] = [];

  constructor(
    host: HTMLElement,
    private readonly workbook: WorkbookModel,
    private readonly view: GridView,
  ) {
    this.layer.className = "charts";
    host.append(this.layer);
    view.onMove(() => this.move());
    workbook.onChange((change) => {
      if (change.kind !== "selection") this.redrawSoon();
    });
  }

  /** One drawing a frame, however many changes came before it. */
  private redrawSoon = onceAFrame(() => this.redraw());

  private redraw(): void {
    this.layer.replaceChildren();
    this.shown = this.workbook
      .activeSheet()
      .charts.all()
      .map((chart) => {
        const element = document.createElement("figure");
        render(<ChartSvg chart={chart} data={readChart(chart, this.workbook)} />, element);
        this.layer.append(element);
        return { chart, element };
      });
    this.move();
  }

  private move(): void {
    const clip = this.view.scrolling();
    Object.assign(this.layer.style, pixels(clip));
    for (const { chart, element } of this.shown) {
      const place = this.view.place({
        left: chart.left * PIXELS_PER_POINT,
        top: chart.top * PIXELS_PER_POINT,
        width: chart.width * PIXELS_PER_POINT,
        height: chart.height * PIXELS_PER_POINT,
      });
      Object.assign(
        element.style,
        pixels({ ...place, left: place.left - clip.left, top: place.top - clip.top }),
      );
      element.style.setProperty("--zoom", String(place.width / (chart.width * PIXELS_PER_POINT)));
    }
  }
}

function pixels(box: { left: number; top: number; width: number; height: number }) {
  return {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
}

function onceAFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}
