import { parseArea, splitSheet } from "../model/address";
import type { Area } from "../model/area";
import type { SheetModel } from "../model/model";
import type { PageLayout } from "../model/page-layout";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance, type Scalar } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayChangeSheet } from "./guard";
import { rangeAreas } from "./range-areas";
import { onSheet } from "./range-methods";

function mayPrint(sheet: SheetModel, session: Session): void {
  mayChangeSheet(sheet, session);
  if (!session.model.hasPrinter) throw new HostError("GeneralException", "There is no printer.");
}

const setting = <K extends keyof PageLayout>(key: K): Scalar<SheetModel> => ({
  get: (sheet) => sheet.pageLayout[key],
  set: (sheet, value: PageLayout[K], session) => {
    mayPrint(sheet, session);
    sheet.pageLayout[key] = value;
  },
});

/** A zoom names a scale or pages to fit; setting one takes the other away. */
const zoom: Scalar<SheetModel> = {
  ...setting("zoom"),
  set: (sheet, value: PageLayout["zoom"], session) => {
    mayPrint(sheet, session);
    sheet.pageLayout.zoom = Object.fromEntries(
      Object.entries(value).filter(([, entry]) => entry != null),
    );
  },
};

function areaOf(argument: unknown): Area {
  const area = isInstance(argument)
    ? (argument.target as RangeTarget).area
    : parseArea(splitSheet(String(argument)).rest);
  if (!area) throw invalidArgument(`${String(argument)} is no range`);
  return area;
}

const part = (key: string): Scalar<SheetModel> => ({
  get: (sheet) => sheet.pageLayout.headersFooters[key] ?? "",
  set: (sheet, text: string) => {
    sheet.pageLayout.headersFooters[key] = text;
  },
});

const headerFooter: Kind<SheetModel> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
};

const headersFooters: Kind<SheetModel> = {
  name: "HeaderFooterGroup",
  children: { DefaultForAllPages: (sheet) => instance(headerFooter, sheet) },
};

const printArea = (sheet: SheetModel): Instance | null => {
  const area = sheet.pageLayout.printArea;
  return area ? instance(rangeAreas, { sheet, areas: [area] }) : null;
};

const titleRows = (sheet: SheetModel): Instance | null => {
  const area = sheet.pageLayout.titleRows;
  return area ? onSheet({ sheet }, area) : null;
};

export const pageLayout: Kind<SheetModel> = {
  name: "PageLayout",
  scalars: {
    Orientation: setting("orientation"),
    PaperSize: setting("paperSize"),
    BlackAndWhite: setting("blackAndWhite"),
    CenterHorizontally: setting("centerHorizontally"),
    CenterVertically: setting("centerVertically"),
    PrintGridlines: setting("printGridlines"),
    PrintHeadings: setting("printHeadings"),
    PrintOrder: setting("printOrder"),
    PrintComments: setting("printComments"),
    PrintErrors: setting("printErrors"),
    DraftMode: setting("draftMode"),
    FirstPageNumber: setting("firstPageNumber"),
    LeftMargin: setting("leftMargin"),
    RightMargin: setting("rightMargin"),
    TopMargin: setting("topMargin"),
    BottomMargin: setting("bottomMargin"),
    HeaderMargin: setting("headerMargin"),
    FooterMargin: setting("footerMargin"),
    Zoom: zoom,
  },
  children: { HeadersFooters: (sheet) => instance(headersFooters, sheet) },
  methods: {
    SetPrintArea: (sheet, [argument]: [unknown], session) => {
      mayPrint(sheet, session);
      sheet.pageLayout.printArea = areaOf(argument);
    },
    GetPrintArea: (sheet) => {
      const found = printArea(sheet);
      if (!found) throw itemNotFound("a print area");
      return found;
    },
    GetPrintAreaOrNullObject: printArea,
    SetPrintTitleRows: (sheet, [argument]: [unknown], session) => {
      mayPrint(sheet, session);
      sheet.pageLayout.titleRows = areaOf(argument);
    },
    GetPrintTitleRowsOrNullObject: titleRows,
  },
};
