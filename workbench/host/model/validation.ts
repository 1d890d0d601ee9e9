import { without, type Area } from "./area";
import { KeptList, newId } from "./kept-list";

/** One rule of data validation over areas of a sheet, in the words of Excel's API. */
export interface Validation {
  readonly id: string;
  areas: Area[];
  rule: Record<string, unknown>;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
  ignoreBlanks: boolean;
}

const blank = (areas: Area[]): Validation => ({
  id: newId(),
  areas,
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
});

export class ValidationList extends KeptList<Validation> {
  /** The rule that covers an area's first cell. */
  at(area: Area): Validation | undefined {
    const inside = (part: Area): boolean =>
      without({ ...area, rows: 1, columns: 1 }, part).length === 0;
    return this.all().find((validation) => validation.areas.some(inside));
  }

  /** Changes the validation of exactly this area, cutting it out of the rules that were there. */
  change(
    area: Area,
    patch: Partial<Pick<Validation, "rule" | "errorAlert" | "prompt" | "ignoreBlanks">>,
  ): void {
    const before = this.at(area) ?? blank([area]);
    this.cutOut(area);
    this.add({ ...before, ...patch, id: newId(), areas: [area] });
  }

  clearArea(area: Area): void {
    this.cutOut(area);
    this.touch();
  }

  private cutOut(area: Area): void {
    for (const validation of [...this.all()]) {
      validation.areas = validation.areas.flatMap((part) => without(part, area));
      if (validation.areas.length === 0) this.remove(validation);
    }
  }
}
