import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { faultsOfRelease } from "../scripts/release/check-files";
import { faultsOfHost } from "../scripts/release/check-host";
import { ancestors } from "../scripts/release/office-hosts.json";
import { readOptions } from "../scripts/release/options";
import { shippedPackages } from "../scripts/shipped-packages";

const script = path.join(__dirname, "..", "scripts", "release.js");
const BASE_URL = "https://tools.example.com/cvs";

describe("a release", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "release-"));
  const first = path.join(folder, "first");
  const read = (file: string) => readFileSync(path.join(first, file), "utf8");

  beforeAll(() => {
    for (const out of ["first", "second"]) {
      const args = [script, "--base-url", BASE_URL, "--out", path.join(folder, out)];
      execFileSync(process.execPath, args, { stdio: "ignore" });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("has the same bytes when made again", () => {
    const sums = read("SHA256SUMS");
    expect(sums.split("\n").length).toBeGreaterThan(20);
    expect(readFileSync(path.join(folder, "second", "SHA256SUMS"), "utf8")).toBe(sums);
  });

  test("keeps the names that Excel asks for and hashes what only the page asks for", () => {
    const names = readdirSync(first);
    expect(names).toEqual(
      expect.arrayContaining([
        "taskpane.html",
        "functions.js",
        "functions.json",
        "functions-zh-TW.json",
        "manifest.xml",
      ]),
    );
    const script = /src=(taskpane\.[0-9a-f]{12}\.js)/.exec(read("taskpane.html"))?.[1];
    expect(names).toContain(script);
    expect(names).not.toContain("taskpane.js");
  });

  test("lets Excel's origin read the metadata, and caches only hashed names for long", () => {
    const [everything, ...hashed] = read("_headers").split(/\n(?=\/)/);
    expect(everything).toContain("Access-Control-Allow-Origin: *");
    expect(everything).toContain("max-age=300");
    expect(hashed.length).toBeGreaterThan(0);
    for (const block of hashed) {
      expect(block).toMatch(/^\/cvs\/\S+\.[0-9a-f]{12}\.(js|css)\n/);
      expect(block).toContain("immutable");
    }
  });

  test.each([
    ["functions.json", "functions.html"],
    ["functions-zh-TW.json", "functions.zh-TW.html"],
  ])("links each function of %s to its section of %s on the same host", (metadata, page) => {
    const { functions } = JSON.parse(read(metadata));
    const sections = read(page);
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`${BASE_URL}/${page}#${id.toLowerCase()}`);
      expect(sections).toMatch(new RegExp(`id="?${id.toLowerCase()}[">]`));
    }
  });

  test("has every page and section that the pane and the manifest open", () => {
    const pane = readdirSync(first).filter((file) => /^taskpane\..*js$/.test(file));
    const texts = ["manifest.xml", ...pane].map(read).join("\n").replaceAll(`${BASE_URL}/`, "");
    const links = [...texts.matchAll(/"([\w.-]+\.html)(?:#([^"]+))?"/g)];
    expect(new Set(links.map(([, page]) => page)).size).toBeGreaterThan(10);
    for (const [link, page = "", section] of links) {
      expect([link, readdirSync(first).includes(page)]).toEqual([link, true]);
      if (section) expect(read(page)).toMatch(new RegExp(`id="?${section}[">]`));
    }
  });

  test.each([
    [
      "a local address",
      "functions.json",
      (text: string) => text.replace("https://tools.example.com", "http://localhost:3000"),
      /names a local address/,
    ],
    [
      "inline code",
      "taskpane.html",
      (text: string) => text.replace("</body>", "<script>1</script></body>"),
      /inline code/,
    ],
    [
      "a policy with a hole",
      "help.html",
      (text: string) => text.replace("default-src 'none'", "default-src 'none' 'unsafe-inline'"),
      /unsafe/,
    ],
    [
      "a page without a policy",
      "privacy.html",
      (text: string) => text.replace(/<meta http-equiv[^>]*>/, ""),
      /no Content-Security-Policy/,
    ],
    [
      "a script that is not there",
      "taskpane.html",
      (text: string) => text.replace("functions.js", "other.js"),
      /loads other\.js/,
    ],
  ])("is refused with %s", async (_, file, spoil, expected) => {
    const spoilt = mkdtempSync(path.join(folder, "spoilt-"));
    cpSync(first, spoilt, { recursive: true });
    const text = spoil(read(file));
    expect(text).not.toBe(read(file));
    writeFileSync(path.join(spoilt, file), text);
    expect((await faultsOfRelease(spoilt)).join("\n")).toMatch(expected);
  });

  test("names every part of the pane by its content, so that parts of two releases never meet", () => {
    const scripts = readdirSync(first).filter((file) => /\.(?:js|css)$/.test(file));
    const plain = scripts.filter((file) => !/\.[0-9a-f]{12}\.(?:js|css)$/.test(file));
    expect(plain.sort()).toEqual(["faults-zh-TW.js", "functions.js"]);
    expect(scripts.length).toBeGreaterThan(5);
  });

  test("passes on the licences of what it ships, and its own", () => {
    const shipped = shippedPackages().map(({ name, version }) => `${name} ${version}\n`);
    expect(shipped.length).toBeGreaterThan(1);
    for (const heading of shipped) expect(read("NOTICES.txt")).toContain(heading);
    expect(read("NOTICES.txt")).toMatch(/Permission is hereby granted/);
    expect(read("LICENSE.txt")).toBe(readFileSync(path.join(__dirname, "..", "LICENSE"), "utf8"));
  });

  test("has no link that leads nowhere", () => {
    const pages = readdirSync(first).filter((file) => file.endsWith(".html"));
    const dead = pages.flatMap((page) =>
      [...read(page).matchAll(/<a href="(?!https?:|mailto:|#)([^"#]*)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !pages.includes(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(dead).toEqual([]);
  });

  test("tells every host who may show the pane in a frame", () => {
    const said = `frame-ancestors 'self' ${ancestors.join(" ")}`;
    expect(ancestors).toContain("https://*.officeapps.live.com");
    for (const file of ["_headers", "web.config", "staticwebapp.config.json"]) {
      expect(read(file)).toContain(said);
      expect(read(file)).toContain("nosniff");
      expect(read(file)).toContain("no-referrer");
    }
  });

  describe("on a host", () => {
    test("is found ready where the headers are right", async () => {
      expect(await served({ "Access-Control-Allow-Origin": "*" })).toEqual([]);
    });

    test("is not where another origin may not read the metadata", async () => {
      const faults = await served({});
      expect(faults).toHaveLength(2);
      expect(faults[0]).toMatch(/functions\.json: Access-Control-Allow-Origin/);
    });

    test("is not where frames are forbidden or caches too long", async () => {
      const faults = await served({
        "Access-Control-Allow-Origin": "*",
        "X-Frame-Options": "DENY",
        "Cache-Control": "max-age=86400",
      });
      expect(faults.join("\n")).toMatch(/X-Frame-Options/);
      expect(faults.join("\n")).toMatch(/cached for 86400 s/);
    });

    test("is not where a policy keeps Excel from showing it", async () => {
      const faults = await served({
        "Access-Control-Allow-Origin": "*",
        "Content-Security-Policy": "frame-ancestors 'self'",
      });
      expect(faults[0]).toMatch(/frame-ancestors .* leave out Excel on the web/);
    });

    test("is not where a file is missing", async () => {
      const faults = await served({ "Access-Control-Allow-Origin": "*" }, "/functions.js");
      expect(faults).toEqual([expect.stringMatching(/functions\.js: answers 404/)]);
    });
  });

  /** What the check says of a host that serves the release with these headers. */
  async function served(headers: Record<string, string>, missing?: string): Promise<string[]> {
    const types: Record<string, string> = {
      ".html": "text/html",
      ".js": "text/javascript",
      ".json": "application/json",
      ".xml": "text/xml",
      ".png": "image/png",
    };
    const server: Server = createServer(({ url = "" }, answer) => {
      if (url === missing) return answer.writeHead(404).end();
      answer.writeHead(200, { ...headers, "Content-Type": types[path.extname(url)] });
      answer.end(readFileSync(path.join(first, url)));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    try {
      return await faultsOfHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
    }
  }
});

describe("the options of a release", () => {
  test("drop a final slash", () => {
    expect(readOptions(["--base-url", `${BASE_URL}/`]).baseUrl).toBe(BASE_URL);
  });

  test.each([
    [[], /Say where/],
    [["--base-url", "http://tools.example.com"], /not https/],
    [["--base-url", "https://localhost:3000"], /localhost/],
    [["--base-url", "https://127.0.0.1/cvs"], /127\.0\.0\.1/],
    [["--base-url", "https://[::1]/cvs"], /::1/],
    [["--base-url", "https://desk/cvs"], /desk/],
    [["--base-url", "https://me@tools.example.com"], /user name/],
    [["--base-url", "https://:secret@tools.example.com"], /password/],
    [["--base-url", "https://tools.example.com/my cvs"], /a space or a control character/],
    [["--base-url", "https://tools.example.com/\tcvs"], /a space or a control character/],
    [["--base-url", "https://tools.example.com/cvs\u0085"], /a space or a control character/],
    [["--base-url", `${BASE_URL}?v=1`], /is a folder/],
    [["--base-url", "tools"], /no URL/],
    [["--base-url", BASE_URL, "--support-url", "http://x.example.com"], /--support-url.*not https/],
    [["--base-uri", BASE_URL], /Unknown option.*\nUsage/s],
  ])("%j are refused in a sentence", (args, expected) => {
    expect(() => readOptions(args)).toThrow(expected);
  });

  test("end the command with code 2", () => {
    expect(spawnSync(process.execPath, [script, "--base-url", "http://x.example.com"]).status).toBe(
      2,
    );
  });
});
