#!/usr/bin/env node
/**
 * Writes the Carry-vs-Shock sheet as an .xlsx file, without Excel: `npm run sheet -- --out sheet.xlsx`.
 * Rates are given as 4.82% or 0.0482. Bad arguments: what is wrong, how it is used, exit 2.
 */
require("./typescript");
const fs = require("node:fs");
const { parseArgs } = require("node:util");
const { LIMITS, within } = require("../src/domain");
const { describeSheet, MISSION_INPUTS, sheetTextsIn } = require("../src/sheet");
const { writeXlsx } = require("../workbench/xlsx/write");
const { version } = require("../package.json");

const USAGE = `Usage: npm run sheet -- --out FILE.xlsx [options]
  --lang en|zh-TW      language of the sheet (en)
  --label TEXT         what the position is
  --equity 1000000     account money
  --lev 3              position ÷ equity
  --yield 4.82%  --fund 4.14%  --friction 0.5%  --stop 5.25%  --benchmark 3.64%
  --years 20  --dur 13  --convexity 0  --haircut 0%  --margin 9%  --maxlev 3  --horizon 1
  --actual360          the funding rate is quoted on actual/360
  --computed           duration and convexity from yield and years
  --shocks=-50,0,50    shocks in basis points
  --gains green|red    what gains are painted in (green); losses have the other`;

/** Numeric options: the input each sets and the values it may have. */
const NUMBERS = {
  equity: ["equity", "positive"],
  lev: ["lev", "leverage"],
  yield: ["yld", "rate"],
  fund: ["fund", "rate"],
  friction: ["friction", "rate"],
  years: ["years", "years"],
  dur: ["dur", "duration"],
  convexity: ["convexity", "convexity"],
  haircut: ["haircut", "haircut"],
  margin: ["margin", "margin"],
  maxlev: ["maxlev", "leverage"],
  stop: ["stop", "rate"],
  horizon: ["horizon", "horizonAhead"],
  benchmark: ["benchmark", "rate"],
};

class BadArgument extends Error {}

function readArguments(args) {
  const text = { type: "string" };
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, text])),
      out: text,
      lang: text,
      label: text,
      shocks: text,
      gains: text,
      actual360: { type: "boolean" },
      computed: { type: "boolean" },
    },
  });
  const language = values.lang ?? "en";
  if (!["en", "zh-TW"].includes(language)) throw new BadArgument("--lang must be en or zh-TW");
  if (!["green", "red", undefined].includes(values.gains))
    throw new BadArgument("--gains must be green or red");
  if (!values.out?.endsWith(".xlsx"))
    throw new BadArgument("--out must name a file ending in .xlsx");
  const numbers = Object.keys(NUMBERS)
    .filter((name) => values[name] !== undefined)
    .map((name) => [NUMBERS[name][0], readNumber(name, values[name])]);
  return {
    out: values.out,
    language,
    gains: values.gains,
    shocks: values.shocks?.split(",").map((shock) => readShock(shock)),
    inputs: {
      ...MISSION_INPUTS,
      ...Object.fromEntries(numbers),
      label: values.label ?? sheetTextsIn(language).defaultLabel,
      actual360: values.actual360 ?? false,
      computeDur: values.computed ?? false,
      computeConvexity: values.computed ?? false,
    },
  };
}

/** A per cent sign moves the point in the text, so that no digit changes. */
function toNumber(text) {
  const [, digits, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(text.trim()) ?? [];
  return digits === undefined ? NaN : Number(`${digits}e${percent ? -2 : 0}`);
}

function readNumber(name, text) {
  const value = toNumber(text);
  if (within(LIMITS[NUMBERS[name][1]], value)) return value;
  const hint = NUMBERS[name][1] === "rate" ? " (write 4.82% or 0.0482, not 4.82)" : "";
  throw new BadArgument(`--${name} cannot be ${text}${hint}`);
}

function readShock(text) {
  const value = toNumber(text);
  if (!within(LIMITS.bp, value))
    throw new BadArgument(`--shocks: ${text} is no shock in basis points`);
  return value;
}

async function main() {
  const { out, inputs, language, shocks, gains } = readArguments(process.argv.slice(2));
  const plan = describeSheet(inputs, {
    dialect: "portable",
    language,
    namespace: "CVS",
    version,
    shocks,
    gains,
    stampedAt: new Date().toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }),
  });
  fs.writeFileSync(out, await writeXlsx(plan));
  console.log(`${out}: ${plan.shocks} shocks, ${language}`);
}

main().catch((reason) => {
  const misused = reason instanceof BadArgument || reason.code?.startsWith("ERR_PARSE_ARGS");
  console.error(misused ? `${reason.message}\n\n${USAGE}` : reason);
  process.exitCode = misused ? 2 : 1;
});
