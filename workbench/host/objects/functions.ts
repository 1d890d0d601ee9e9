import { DAYS_FROM_1900_TO_1904 } from "../model/regional";
import type { WorkbookModel } from "../model/model";
import { invalidArgument } from "../protocol/errors";
import { instance, type Kind } from "../protocol/kinds";

const functionResult: Kind<number> = {
  name: "FunctionResult",
  scalars: { Error: { get: () => null }, Value: { get: (value) => value } },
};

/** Excel's serial of a day of this calendar from March 1900 on. */
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

/** `workbook.functions`: what a formula would give, without a cell. Of its functions only DATE. */
export const functions: Kind<WorkbookModel> = {
  name: "Functions",
  methods: {
    Date: ({ profile }, [year, month, day]: [number, number, number]) => {
      if (![year, month, day].every(Number.isInteger))
        throw invalidArgument("DATE of whole numbers");
      const counted = profile.datesFrom === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
      return instance(functionResult, serial(year, month, day) - counted);
    },
  },
};
