import type { WorkbookModel } from "../../host";
import type { GridView } from "../grid/view";

const MARGIN = 4;

/** Beside a selected cell in error stands what the function said, as in Excel's error card. */
export class ErrorCard {
  private readonly card = document.createElement("div");

  constructor(
    private readonly host: HTMLElement,
    private readonly workbook: WorkbookModel,
    private readonly view: GridView,
  ) {
    this.card.className = "error-card";
    this.card.setAttribute("role", "status");
    host.append(this.card);
    workbook.onChange(() => this.show());
    view.onMove(() => this.show());
    this.show();
  }

  private show(): void {
    const { sheet, area } = this.workbook.selection();
    const message = sheet.errorMessage(area.row, area.column);
    const cell = message && this.view.cell(area.row, area.column);
    this.card.hidden = !cell;
    if (!cell) return;
    this.card.textContent = message;
    const furthestLeft = this.host.clientWidth - this.card.offsetWidth - MARGIN;
    const left = Math.max(MARGIN, Math.min(cell.left, furthestLeft));
    Object.assign(this.card.style, {
      left: `${left}px`,
      top: `${cell.top + cell.height + MARGIN}px`,
    });
  }
}
