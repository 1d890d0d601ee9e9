import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesIn } from "../scripts/files-in";
import { packRelease } from "../scripts/release/pack";

const BASE_URL = "https://tools.example.com/cvs";
const folder = mkdtempSync(path.join(tmpdir(), "release-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

const contents = (of: string) =>
  Object.fromEntries(filesIn(of).map((file) => [file, readFileSync(path.join(of, file), "utf8")]));

/** A folder with an earlier release in it, and one with the build of the next. */
const earlier = path.join(folder, "earlier");
const next = path.join(folder, "next");
const options = { baseUrl: BASE_URL, supportUrl: "", replace: false };
beforeAll(() => {
  const built = path.join(folder, "built");
  mkdirSync(path.join(built, "assets"), { recursive: true });
  mkdirSync(next);
  writeFileSync(path.join(built, "taskpane.html"), "old");
  writeFileSync(path.join(built, "assets/icon.png"), "old icon");
  writeFileSync(path.join(next, "taskpane.html"), "new");
  packRelease(built, { ...options, out: earlier });
});

const copyOfEarlier = () => {
  const out = mkdtempSync(path.join(folder, "out-"));
  cpSync(earlier, out, { recursive: true });
  return out;
};

describe("a release into a folder that is not empty", () => {
  test("replaces an earlier release, with what that had more than this one", () => {
    const out = copyOfEarlier();
    packRelease(next, { ...options, out });
    expect(contents(out)["taskpane.html"]).toBe("new");
    expect(Object.keys(contents(out))).not.toContain("assets/icon.png");
  });

  test.each([
    ["a file of someone else's", "notes.txt"],
    ["a file of someone else's in a folder of the release", "assets/notes.txt"],
    ["a page that was changed since", "taskpane.html"],
  ])("touches nothing where there is %s, and names it", (_, file) => {
    const out = copyOfEarlier();
    writeFileSync(path.join(out, file), "mine");
    const before = contents(out);
    expect(() => packRelease(next, { ...options, out })).toThrow(`holds ${file}, which`);
    expect(contents(out)).toEqual(before);
  });

  test.each([
    ["lists other things", `${"0".repeat(64)}  notes.txt\n`],
    ["lists nothing", ""],
  ])("takes no folder for a release because a SHA256SUMS in it %s", (_, sums) => {
    const out = mkdtempSync(path.join(folder, "out-"));
    writeFileSync(path.join(out, "SHA256SUMS"), sums);
    writeFileSync(path.join(out, "notes.txt"), "mine");
    const before = contents(out);
    expect(() => packRelease(next, { ...options, out })).toThrow("holds notes.txt, which");
    expect(contents(out)).toEqual(before);
  });

  test("leaves a list of checksums of files that are elsewhere", () => {
    const out = mkdtempSync(path.join(folder, "out-"));
    writeFileSync(path.join(out, "SHA256SUMS"), `${"0".repeat(64)}  notes.txt\n`);
    expect(() => packRelease(next, { ...options, out })).toThrow("holds SHA256SUMS, which");
  });

  test("goes on where told to, and still leaves what is not its own", () => {
    const out = copyOfEarlier();
    writeFileSync(path.join(out, "notes.txt"), "mine");
    packRelease(next, { ...options, out, replace: true });
    expect(contents(out)["notes.txt"]).toBe("mine");
    expect(contents(out).SHA256SUMS).not.toContain("notes.txt");
  });

  test("says so and ends with 1 before anything is built", () => {
    const out = mkdtempSync(path.join(folder, "out-"));
    writeFileSync(path.join(out, "notes.txt"), "mine");
    const script = path.join(__dirname, "..", "scripts", "release.js");
    const args = [script, "--base-url", BASE_URL, "--out", out];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/holds notes\.txt/)]);
    expect(contents(out)).toEqual({ "notes.txt": "mine" });
  });
});
