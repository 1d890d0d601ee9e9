import {
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_FINANCIAL,
  FUNCTION_NAMES_TEXT,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { DAYS_FROM_1900_TO_1904, swapSeparators, toRegionalFormat } from "../model/regional";
import type { Profile } from "../profiles/profile";
import type { Engine } from "./engine";
import { readReferencesOnly } from "./indirect";

type Calculate = (...args: BaseValueObject[]) => BaseValueObject;

/** Puts something of our own around a function of the engine. */
function around(
  engine: Engine,
  name: FUNCTION_NAMES_DATE | FUNCTION_NAMES_FINANCIAL | FUNCTION_NAMES_TEXT,
  work: (calculate: Calculate) => Calculate,
): void {
  const executor = engine.injector.get(IFunctionService).getExecutor(name) as BaseFunction & {
    calculate: Calculate;
  };
  executor.calculate = work(executor.calculate.bind(executor));
}

const since1904 =
  (calculate: Calculate): Calculate =>
  (...args) =>
    calculate(...args).minus(NumberValueObject.create(DAYS_FROM_1900_TO_1904));

const toEngine = (day: BaseValueObject | undefined): BaseValueObject =>
  day!.plus(NumberValueObject.create(DAYS_FROM_1900_TO_1904));

/** A function that reads a day: the engine counts it from 1900. */
const of1904 =
  (calculate: Calculate): Calculate =>
  (day, ...rest) =>
    calculate(toEngine(day), ...rest);

/** The same of one that reads two, settlement and maturity. */
const ofTwo1904 =
  (calculate: Calculate): Calculate =>
  (settlement, maturity, ...rest) =>
    calculate(toEngine(settlement), toEngine(maturity), ...rest);

/** TEXT reads its format, and writes its result, as the region writes numbers and dates. */
const regional =
  (calculate: Calculate): Calculate =>
  (value, format, ...rest) => {
    if (!format?.isString()) return calculate(value!, format!, ...rest);
    const read = StringValueObject.create(toRegionalFormat(String(format.getValue())));
    const result = calculate(value!, read, ...rest);
    return result.isString()
      ? StringValueObject.create(swapSeparators(String(result.getValue())))
      : result;
  };

/** Makes the engine calculate as Excel does, the profile's, where that differs. */
export function calculateAs({ datesFrom, separators }: Profile, engine: Engine): void {
  readReferencesOnly(engine);
  if (datesFrom === 1904) {
    around(engine, FUNCTION_NAMES_DATE.DATE, since1904);
    around(engine, FUNCTION_NAMES_DATE.TODAY, since1904);
    const { EOMONTH, EDATE, YEAR, MONTH, DAY } = FUNCTION_NAMES_DATE;
    for (const name of [EOMONTH, EDATE, YEAR, MONTH, DAY]) around(engine, name, of1904);
    for (const name of [EOMONTH, EDATE]) around(engine, name, since1904);
    const { COUPNUM, COUPDAYS, COUPDAYSNC } = FUNCTION_NAMES_FINANCIAL;
    for (const name of [COUPNUM, COUPDAYS, COUPDAYSNC]) around(engine, name, ofTwo1904);
  }
  if (separators.decimal === ",") around(engine, FUNCTION_NAMES_TEXT.TEXT, regional);
}
