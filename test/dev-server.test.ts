import { generateCertificates } from "office-addin-dev-certs";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { get, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { site } from "../scripts/dev-server/site.mjs";

/** What `npm run dev-server` gives to an Excel beside it. */
describe("a folder over https", () => {
  const root = mkdtempSync(path.join(tmpdir(), "site-"));
  const folder = path.join(root, "built");
  const at = (name: string) => path.join(root, name);
  let building = Promise.resolve();
  let server: Server;
  let ca: Buffer;

  beforeAll(async () => {
    jest.spyOn(console, "log").mockImplementation();
    await generateCertificates(at("ca.crt"), at("localhost.crt"), at("localhost.key"));
    mkdirSync(path.join(folder, "assets"), { recursive: true });
    writeFileSync(path.join(folder, "functions.json"), "{}");
    writeFileSync(path.join(folder, "assets", "icon.png"), "picture");
    writeFileSync(at("beside.txt"), "not served");
    ca = readFileSync(at("ca.crt"));
    const tls = { cert: readFileSync(at("localhost.crt")), key: readFileSync(at("localhost.key")) };
    server = site(folder, tls, () => building);
    await new Promise<void>((done) => server.listen(0, "localhost", done));
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(root, { recursive: true });
  });

  const ask = (address: string) =>
    new Promise<{ response: IncomingMessage; text: string }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      get({ host: "localhost", port, path: address, ca, agent: false }, (response) => {
        let text = "";
        response
          .on("data", (piece) => (text += piece))
          .on("end", () => resolve({ response, text }));
      }).on("error", reject);
    });

  test("has its files by name, for any origin, and nobody keeps them", async () => {
    const { response, text } = await ask("/functions.json?build=1");
    expect([response.statusCode, text]).toEqual([200, "{}"]);
    expect(response.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
    });
    expect((await ask("/assets/icon.png")).response.headers["content-type"]).toBe("image/png");
  });

  test.each([
    "/",
    "/missing.js",
    "/assets",
    "/..%2fbeside.txt",
    "/%",
    "/assets/..%2f..%2fbeside.txt",
  ])("has nothing at %s", async (address) => {
    expect((await ask(address)).response.statusCode).toBe(404);
  });

  test("answers once the build that is under way is done", async () => {
    let done = () => {};
    building = new Promise((resolve) => (done = resolve));
    let isAnswered = false;
    const asked = ask("/functions.json").then((answer) => {
      isAnswered = true;
      return answer.text;
    });
    await new Promise((seen) => server.once("request", seen));
    expect(isAnswered).toBe(false);
    writeFileSync(path.join(folder, "functions.json"), '{"new":1}');
    done();
    expect(await asked).toBe('{"new":1}');
  });
});
