import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

export interface Server {
  url: string;
  process: ChildProcess;
  /** Ends it as a terminal would; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the workbench as `npm start` does, on any free port unless told one. */
export async function startServer(port = "0"): Promise<Server> {
  const { child, output } = runServer(port);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on("data", () => {
      const address = /http:\/\/localhost:\d+/.exec(output());
      if (address) resolve(`${address[0]}/`);
    });
    child.on("exit", (code) => reject(new Error(`The workbench ended with ${code}:\n${output()}`)));
  });
  return { url, process: child, stop: () => end(child) };
}

/** The server's process, and what it has printed so far. */
export function runServer(port: string): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [path.join(ROOT, "workbench/server.mjs")], {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (text += piece));
  // A test that fails before it can stop its server must neither hang nor leave it running.
  process.once("exit", () => child.kill());
  return { child, output: () => text };
}

export function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.on("exit", resolve));
}

function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  const code = exitCode(child);
  child.kill(signal);
  return code;
}
