import type { Area } from "./area";

/** How a sheet prints. Margins in points. */
export class PageLayout {
  orientation = "Portrait";
  paperSize = "A4";
  blackAndWhite = false;
  centerHorizontally = false;
  centerVertically = false;
  printGridlines = false;
  printHeadings = false;
  printOrder = "DownThenOver";
  printComments = "NoComments";
  printErrors = "AsDisplayed";
  draftMode = false;
  firstPageNumber: number | "" = "";
  leftMargin = 50.4;
  rightMargin = 50.4;
  topMargin = 54;
  bottomMargin = 54;
  headerMargin = 21.6;
  footerMargin = 21.6;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } = {
    scale: 100,
  };
  printArea: Area | undefined;
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  headersFooters: Record<string, string> = {};
}
