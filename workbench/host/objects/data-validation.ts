import { intersection, without } from "../model/area";
import type { Validation } from "../model/validation";
import { type Kind, type Scalar } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { mayChangeSheet } from "./guard";

type Part = "rule" | "errorAlert" | "prompt" | "ignoreBlanks";

const DEFAULTS: Pick<Validation, Part> = {
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

const part = <K extends Part>(key: K): Scalar<RangeTarget> => ({
  get: ({ sheet, area }) => sheet.validations.at(area)?.[key] ?? DEFAULTS[key],
  set: ({ sheet, area }, value: Validation[K], session) => {
    mayChangeSheet(sheet, session);
    sheet.validations.change(area, { [key]: value });
  },
});

/** Excel's name of a rule's type, from the rule's one key. */
const typeOf = (rule: Record<string, unknown>): string => {
  const [key] = Object.keys(rule).filter((name) => rule[name] != null);
  return key === undefined ? "None" : key.charAt(0).toUpperCase() + key.slice(1);
};

/** Cells with and without a rule, or with several, have a type of their own. */
function typeAt({ sheet, area }: RangeTarget): string {
  const within = sheet.validations
    .all()
    .filter(({ areas }) => areas.some((part) => intersection(part, area)));
  const [first] = within;
  if (first === undefined) return "None";
  const rest = first.areas.reduce(
    (left, part) => left.flatMap((one) => without(one, part)),
    [area],
  );
  if (within.length > 1) return "MixedCriteria";
  return rest.length === 0 ? typeOf(first.rule) : "Inconsistent";
}

export const dataValidation: Kind<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    Rule: part("rule"),
    ErrorAlert: part("errorAlert"),
    Prompt: part("prompt"),
    IgnoreBlanks: part("ignoreBlanks"),
    Type: { get: typeAt },
  },
  methods: {
    Clear: ({ sheet, area }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.validations.clearArea(area);
    },
  },
};
