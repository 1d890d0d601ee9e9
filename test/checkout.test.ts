import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Checks of format, checksums and releases read files as they stand. */
describe("a checkout on Windows, where git turns line ends round", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "checkout-"));
  const git = (where: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: path.join(folder, where),
      stdio: "pipe",
    });
  const icon = path.join(__dirname, "..", "assets", "icon-16.png");

  beforeAll(() => {
    git(".", "init", "--quiet", "source");
    cpSync(
      path.join(__dirname, "..", ".gitattributes"),
      path.join(folder, "source/.gitattributes"),
    );
    for (const name of ["code.ts", "page.html", "data.csv"]) {
      writeFileSync(path.join(folder, "source", name), "one\ntwo\n");
    }
    cpSync(icon, path.join(folder, "source/icon.png"));
    git("source", "add", ".");
    git("source", "commit", "--quiet", "-m", "All");
    git(".", "clone", "--quiet", "--config", "core.autocrlf=true", "source", "windows");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(["code.ts", "page.html", "data.csv"])("has %s to the byte", (name) => {
    expect(readFileSync(path.join(folder, "windows", name), "utf8")).toBe("one\ntwo\n");
  });

  test("leaves pictures alone", () => {
    expect(readFileSync(path.join(folder, "windows/icon.png"))).toEqual(readFileSync(icon));
  });
});
