import type { Workbook } from "../actions/use-workbook";
import type { ExcelRoom } from "../excel-room-type";
import type { CardForm } from "./prefill";

export interface FunctionsProps {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  readonly form: CardForm;
}
