/**
 * `npm run bench`: one table from one run. Needs a build. Exits with 1 where a bound is missed.
 * A row: work, our figure, the reference's, their ratio, and the bound on the ratio or the figure.
 * `npm run bench -- grid pane` runs those alone.
 */
import { loadBuiltFunctions } from "./functions.mjs";
import { account } from "./rows/account.mjs";
import { alone } from "./rows/alone.mjs";
import { bonds } from "./rows/bonds.mjs";
import { book } from "./rows/book.mjs";
import { columns, grid } from "./rows/elementwise.mjs";
import { peers } from "./rows/peers.mjs";
import { growth } from "./rows/growth.mjs";
import { importing } from "./rows/import.mjs";
import { pane } from "./rows/pane.mjs";
import { rolling } from "./rows/rolling-starts.mjs";
import { sheet } from "./rows/sheet.mjs";
import { sizes } from "./rows/sizes.mjs";

const built = loadBuiltFunctions();
const chosen = process.argv.slice(2);
const suites = {
  grid,
  peers,
  columns,
  alone,
  bonds,
  book,
  account,
  rolling,
  sheet,
  pane,
  importing,
  sizes,
  growth,
};

let missed = 0;
print("work", "ours", "reference", "ratio", "bound");
for (const [name, suite] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const row of await suite(built)) report(row);
}
process.exitCode = missed > 0 ? 1 : 0;

function report({ work, against, ours, reference, ratio, atMost, atLeast, unit = "ms", note }) {
  const judged = ratio ?? ours;
  const kept = !(judged > (atMost ?? Infinity)) && !(judged < (atLeast ?? -Infinity));
  if (!kept) missed++;
  const bound = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : "";
  print(
    work,
    figure(ours, unit),
    reference === undefined ? "" : `${figure(reference, unit)} ${against}`,
    ratio === undefined ? "" : `${ratio.toFixed(2)}×`,
    `${bound}${kept ? "" : "  MISSED"}${note ? `  ${note}` : ""}`,
  );
}

function print(work, ours, reference, ratio, bound) {
  console.log(
    `${work.padEnd(52)} ${ours.padStart(12)}  ${reference.padEnd(28)} ${ratio.padStart(8)}  ${bound}`,
  );
}

function figure(value, unit) {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}
