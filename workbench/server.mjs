/**
 * `npm start`: the workbench on http://localhost:3000 (PORT overrides; 0 takes any free port).
 * Builds what is missing or out of date, then serves this machine only, over plain http, so
 * that nobody meets a certificate warning.
 */
import { createServer } from "node:http";
import { buildWhatIsStale } from "./server/build.mjs";
import { answer } from "./server/site.mjs";

const port = readPort(process.env.PORT ?? "3000");
let built;
// Who opens the page while it is still being built gets it as soon as it is there.
const server = createServer(async (request, response) => {
  await built;
  await answer(request, response);
});
server.on("error", (error) => fail(reason(error)));
// The port is taken before the build, so that nobody waits for it in vain.
server.listen(port, "127.0.0.1", async () => {
  await (built = build());
  console.log(`Carry vs Shock workbench: http://localhost:${server.address().port}`);
  console.log("Press Ctrl-C to end it.");
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => end(server));

async function build() {
  try {
    await buildWhatIsStale((line) => console.log(line));
  } catch (error) {
    fail(error.message);
  }
}

/** Open keep-alive connections of a browser would hold a closing server for minutes. */
function end(server) {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

function readPort(text) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65535) {
    fail(`PORT must be a whole number from 0 to 65535; got "${text}".`);
  }
  return number;
}

function reason(error) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is already in use. Close the program that holds it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES") {
    return `Port ${port} may not be used by this account. Choose one from 1024 up: PORT=3000 npm start`;
  }
  return `The workbench could not start: ${error.message}`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
