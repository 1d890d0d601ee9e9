import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const COMMON = ["package-lock.json", "tsconfig.json"];

/** What is built, from which files, and one file that every build of it writes. */
const BUILDS = [
  {
    name: "the add-in",
    config: "webpack.config.js",
    output: "dist/taskpane.html",
    inputs: ["src", "assets", "scripts", "manifest.xml", "webpack.config.js", ...COMMON],
  },
  {
    name: "the workbench",
    config: "webpack.workbench.config.js",
    output: "dist-workbench/index.html",
    inputs: ["workbench", "src", "webpack.workbench.config.js", ...COMMON],
  },
];

/** Builds each part whose output is missing or older than one of its sources. */
export async function buildWhatIsStale(say) {
  const unlock = await lock();
  try {
    for (const build of BUILDS) {
      if (!isStale(build)) continue;
      const start = Date.now();
      say(`Building ${build.name} …`);
      await webpack(build);
      markAsBuilt(build, start);
      say(`Built ${build.name} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
    }
  } finally {
    unlock();
  }
}

/** A file that a build leaves as it was keeps its old time; a source changed meanwhile is newer still. */
function markAsBuilt({ output }, start) {
  utimesSync(path.join(ROOT, output), new Date(start), new Date(start));
}

function isStale({ output, inputs }) {
  const built = path.join(ROOT, output);
  return (
    !existsSync(built) ||
    inputs.some((input) => newest(path.join(ROOT, input)) > statSync(built).mtimeMs)
  );
}

/** The time of the latest change under a file or folder; 0 where there is none. */
function newest(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function webpack({ name, config }) {
  const cli = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const child = spawn(process.execPath, [cli, "--config", config, "--mode", "production"], {
    cwd: ROOT,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${output}\nBuilding ${name} failed: mend what stands above and run npm start again.`,
          ),
        );
    });
  });
}

const LOCK = path.join(ROOT, "node_modules/.cache/workbench-build.lock");

/** One build at a time: several test files start a server at the same moment. */
async function lock() {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      return () => rmSync(LOCK);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isAbandoned()) rmSync(LOCK, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** A server that was ended while it built leaves its lock behind. */
function isAbandoned() {
  try {
    process.kill(Number(readFileSync(LOCK, "utf8")), 0);
    return false;
  } catch {
    return true;
  }
}
