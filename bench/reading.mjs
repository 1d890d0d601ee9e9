/**
 * `node bench/reading.mjs [rows]`: how long the reader of files holds the pane's thread at a stretch, in a
 * series of 200,000 rows by default. A slice ends 8 ms after it began or with the step that was begun by
 * then: what is printed is the longest step, in processor time as well, which other work does not stretch.
 */
import { load } from "./typescript.mjs";

const { readFile } = load("src/files");
const rows = Number(process.argv[2] ?? 200_000);
const FIRST = Date.UTC(1971, 0, 4);
const lines = Array.from({ length: rows }, (_, i) => {
  const day = new Date(FIRST + i * 8.64e7).toISOString().slice(0, 10);
  return `${day},${(3 + ((i * 37) % 500) / 100).toFixed(2)}`;
});
const bytes = new TextEncoder().encode(`observation_date,DGS20\n${lines.join("\n")}\n`);
const context = { today: 46_000, answers: new Map(), units: new Map() };

const milliseconds = ({ user, system }) => (user + system) / 1000;
const steps = [];
const work = readFile({ file: "DGS20.csv", bytes }, context);
let last = -1;
let forward = true;
for (;;) {
  const from = performance.now();
  const used = process.cpuUsage();
  const step = work.next();
  steps.push({ wall: performance.now() - from, cpu: milliseconds(process.cpuUsage(used)) });
  if (step.done) {
    const [series] = step.value.series;
    console.log(`${series.rows.length} rows of ${series.name}, ${bytes.length} bytes`);
    break;
  }
  forward &&= step.value >= last;
  last = step.value;
}
const sum = (key) => steps.reduce((total, step) => total + step[key], 0).toFixed(0);
const most = (key) => Math.max(...steps.map((step) => step[key])).toFixed(1);
console.log(`${steps.length} steps, ${sum("cpu")} ms of processor time in all`);
console.log(`longest step ${most("cpu")} ms of processor time, ${most("wall")} ms by the clock`);
console.log(`progress never goes back: ${forward}`);
