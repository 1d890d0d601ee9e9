import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect, createServer, type AddressInfo } from "node:net";
import { exitCode, runServer, startServer, type Server } from "../support/server";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server?.stop());

const port = () => new URL(server.url).port;

/** Status and text of an answer; `host` is the name under which this machine is asked. */
function fetchText(
  path: string,
  host = `localhost:${port()}`,
  origin = server.url.slice(0, -1),
): Promise<{ status?: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { host } }, (response) => {
      let text = "";
      response.on("data", (piece) => (text += piece));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    }).on("error", reject);
  });
}

test("answers who asks during a build as soon as that has ended", async () => {
  const finishBuild = await build();
  const free = String(await freePort());
  const slow = runServer(free);
  let answered = false;
  const page = listening(free).then(() =>
    fetchText("/", `localhost:${free}`, `http://localhost:${free}`),
  );
  void page.finally(() => (answered = true));
  await listening(free);
  await pause(500);
  expect(answered).toBe(false);
  finishBuild();
  expect(await page).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^<!doctype html>/),
  });
  slow.child.kill();
  expect(await exitCode(slow.child)).toBe(0);
});

/** Holds what every build holds, so that a server waits as it does for a build of its own. */
async function build(): Promise<() => void> {
  const lock = "node_modules/.cache/workbench-build.lock";
  mkdirSync("node_modules/.cache", { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return () => rmSync(lock);
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== "EEXIST") throw reason;
      await pause(50);
    }
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function listening(at: string): Promise<void> {
  const asked = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(Number(at), "127.0.0.1");
      socket.on("connect", () => socket.end(() => resolve(true)));
      socket.on("error", () => resolve(false));
    });
  while (!(await asked())) await pause(50);
}

test("says clearly that its port is taken, and fails", async () => {
  const second = runServer(port());
  expect(await exitCode(second.child)).toBe(1);
  expect(second.output().trim()).toBe(
    `Port ${port()} is already in use. Close the program that holds it, or choose another port: PORT=${Number(port()) + 1} npm start`,
  );
});

test("says what PORT may be", async () => {
  const wrong = runServer("eighty");
  expect(await exitCode(wrong.child)).toBe(1);
  expect(wrong.output().trim()).toBe('PORT must be a whole number from 0 to 65535; got "eighty".');
});

test.each(["SIGINT", "SIGTERM"] as const)("ends cleanly on %s", async (signal) => {
  const other = await startServer();
  other.process.kill(signal);
  expect(await exitCode(other.process)).toBe(0);
});

test("changes two things in the production pane and nothing else", async () => {
  const { text } = await fetchText("/taskpane.html");
  const production = text
    .replace('<script src="/workbench/desktop-shim.js"></script>', "")
    .replace("/office-js/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(production).toBe(readFileSync("dist/taskpane.html", "utf8"));
  expect(text.indexOf("desktop-shim.js")).toBeLessThan(text.indexOf("/office-js/office.js"));
});

test("serves the add-in's own files unchanged", async () => {
  expect((await fetchText("/functions.js")).status).toBe(200);
  expect(JSON.parse((await fetchText("/functions.json")).text)).toHaveProperty("functions");
});

test("answers nothing but its own files, under this machine's own names", async () => {
  expect((await fetchText("/package.json")).status).toBe(404);
  expect((await fetchText("/..%2fpackage.json")).status).toBe(404);
  expect((await fetchText("/", "example.com")).status).toBe(403);
});
