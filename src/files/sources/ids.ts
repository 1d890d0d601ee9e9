import type { ColumnFacts } from "./source";

/** Ids under which the Federal Reserve and FRED publish series, and what their figures are. */
const IDS: readonly (readonly [RegExp, ColumnFacts])[] = [
  [/^DGS(7|10|20|30)$/, { unit: "percent", range: "nominal", long: true }],
  [/^W?GS(7|10|20|30)$/, { unit: "percent", range: "nominal", long: true }],
  [/^DGS\d+(MO)?$/, { unit: "percent", range: "nominal" }],
  [/^W?GS\d+M?$/, { unit: "percent", range: "nominal" }],
  [/^W?[DF]F?II\d+$/, { unit: "percent", range: "real" }],
  [/^THREEFYTP\d+$/, { unit: "percent", range: "real" }],
  [/^THREEFF(TP)?\d+$/, { unit: "percent", range: "real" }],
  [/^THREEFY\d+$/, { unit: "percent", range: "nominal" }],
  [/^T\d+Y(\dM|\d+Y|FF|IE|IFR)M?$/, { unit: "percent", range: "real" }],
  [
    /^(SOFR|EFFR|OBFR|TGCR|BGCR|IORB|IOER|DFF|FEDFUNDS|DFEDTAR[UL]?|DPRIME|RRPONTSYAWARD|DPCREDIT)$/,
    { unit: "percent", range: "nominal" },
  ],
  [/^SOFR\d+(DAYAVG)?$/, { unit: "percent", range: "nominal" }],
  [/^DTB\d+(WK|YR)?$/, { unit: "percent", range: "nominal" }],
  [/^\^?(TNX|TYX)$/, { unit: "percent", range: "nominal", long: true, tenths: true }],
  [/^\^?(FVX|IRX)$/, { unit: "percent", range: "nominal", tenths: true }],
  [/_(PC1|PCH|PCA|CCA)$/, { unit: "percent" }],
  [/^(CPI(AUC|LFE)\w+|PCEPI(LFE)?|CU[SUW]R\w+)$/, { unit: "index" }],
];

/** A vintage of ALFRED: the id and the day on which it was published. */
export const VINTAGE = /^([A-Z][A-Z0-9]+)_(\d{8})$/;

/** What is known of a series by its id; undefined where the id is not among them. */
export function knownId(id: string): ColumnFacts | undefined {
  const plain = id.replace(VINTAGE, "$1");
  const found = IDS.find(([pattern]) => pattern.test(plain));
  return found && { ...found[1], name: id };
}
